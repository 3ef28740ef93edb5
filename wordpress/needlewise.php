<?php
/**
 * Plugin Name:       Needlewise
 * Description:       A microneedling suitability check that runs in the visitor's browser: [needlewise], or the block of that name.
 * Version:           @VERSION@
 * Requires at least: 6.0
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0
 *
 * It keeps no option and no table: what a clinic sets stands in the page that shows the check.
 */

defined( 'ABSPATH' ) || exit;

const NEEDLEWISE_VERSION = '@VERSION@';

/** Pins needlewise.js, which pins the frame file by its name: a browser refuses a changed one. */
const NEEDLEWISE_INTEGRITY = '@INTEGRITY@';

/** What a clinic may set, named as in docs/EMBEDDING.md without "data-", and what the block's field for it says. */
const NEEDLEWISE_SETTINGS = array(
	'clinic'    => 'Name of the clinic',
	'book'      => 'Booking link: https, tel or mailto',
	'phone'     => 'Telephone number of the clinic',
	'emergency' => 'Telephone number in an emergency',
	'lang'      => 'Language: auto or en',
	'theme'     => 'Theme: auto, light or dark',
	'accent'    => 'Colour, such as #0b6560',
	'radius'    => 'Round corners: 0 to 24',
	'font'      => 'Font: system, humanist, geometric, serif or rounded',
	'max-width' => 'Widest, in px: 320 to 1280',
	'height'    => 'Height, in px: auto, or 400 to 2000',
	'goals'     => 'Goals offered: codes with commas',
	'areas'     => 'Areas offered: codes with commas',
	'mode'      => 'Mode: inline or dialog',
	'trigger'   => 'What opens the dialog: a CSS selector',
	'lazy'      => 'Load only when near the window: true or false',
	'policy'    => 'Policy: JSON, #id or an address on this site',
);

add_action( 'init', 'needlewise_register' );
add_filter( 'script_loader_tag', 'needlewise_pin', 10, 2 );

function needlewise_register() {
	wp_register_script( 'needlewise', plugins_url( 'needlewise.js', __FILE__ ), array(), NEEDLEWISE_VERSION, true );
	add_shortcode( 'needlewise', 'needlewise_shortcode' );

	$needs = array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element' );
	wp_register_script( 'needlewise-block', plugins_url( 'block.js', __FILE__ ), $needs, NEEDLEWISE_VERSION, true );
	wp_localize_script( 'needlewise-block', 'needlewiseSettings', NEEDLEWISE_SETTINGS );
	register_block_type(
		'needlewise/check',
		array(
			'api_version'     => 3,
			'title'           => 'Microneedling suitability check',
			'description'     => "Needlewise. Runs in the visitor's browser; sends no answer anywhere.",
			'category'        => 'widgets',
			'icon'            => 'yes-alt',
			'keywords'        => array( 'needlewise', 'clinic' ),
			'supports'        => array(
				'align' => array( 'wide', 'full' ),
				'html'  => false,
			),
			'attributes'      => array_fill_keys( array_keys( NEEDLEWISE_SETTINGS ), array( 'type' => 'string' ) ),
			'editor_script'   => 'needlewise-block',
			'render_callback' => 'needlewise_block',
		)
	);
}

/** The script holds up no page, and runs only as it was packed. */
function needlewise_pin( $tag, $handle ) {
	if ( 'needlewise' !== $handle ) {
		return $tag;
	}
	$pinned = sprintf( ' async integrity="%s" crossorigin="anonymous" src=', esc_attr( NEEDLEWISE_INTEGRITY ) );
	return preg_replace( '/ src=/', $pinned, $tag, 1 );
}

function needlewise_shortcode( $given, $content ) {
	// Without attributes there is an empty text in the place of a list.
	$given   = is_array( $given ) ? $given : array();
	$unknown = array();
	foreach ( array_diff_key( $given, NEEDLEWISE_SETTINGS ) as $name => $value ) {
		$unknown[] = is_int( $name ) ? $value : $name;
	}
	// A policy that a bracket has cut short is one that cannot be read, and not none: then no question is asked.
	if ( false !== stripos( implode( ' ', $unknown ), 'policy' ) ) {
		$given['policy'] = '{';
	}
	$notice = $unknown ? needlewise_notice( 'there is no setting called', implode( ' ', $unknown ) ) : '';
	return needlewise_place( $given, do_shortcode( (string) $content ), '' ) . $notice;
}

function needlewise_block( $given, $content ) {
	return needlewise_place( $given, $content, ' ' . get_block_wrapper_attributes() );
}

/** The element that the check is drawn into. Its content is the clinic's own, for visitors who cannot have the check. */
function needlewise_place( $given, $content, $attributes ) {
	// Here, so that only pages with a check ask for it.
	wp_enqueue_script( 'needlewise' );
	$notice = '';
	foreach ( array_intersect_key( $given, NEEDLEWISE_SETTINGS ) as $name => $value ) {
		$value = trim( $value );
		$safe  = 'book' === $name ? esc_url( $value, array( 'https', 'tel', 'mailto' ) ) : esc_attr( $value );
		if ( 'book' === $name && '' === $safe && '' !== $value ) {
			$notice .= needlewise_notice( 'left out is a booking link that does not begin with https:, tel: or mailto:', $value );
		} else {
			$attributes .= sprintf( ' data-%s="%s"', $name, $safe );
		}
	}
	// An empty paragraph is no content, but the check would wait behind it as if it were.
	if ( '' === trim( preg_replace( '#</?(p|br)\b[^>]*>#i', '', $content ) ) ) {
		$content = '';
	}
	$own = force_balance_tags( wp_kses_post( $content ) );
	return sprintf( '<div data-needlewise%s>%s</div>%s', $attributes, $own, $notice );
}

/** A fault in words, for those who can mend it and nobody else. */
function needlewise_notice( $fault, $value ) {
	if ( ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	$words = sprintf( 'Needlewise, shown to editors only: %s “%s”.', $fault, $value );
	return '<p role="note">' . esc_html( $words ) . '</p>';
}
