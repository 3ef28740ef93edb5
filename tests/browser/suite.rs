//! The built `dist/` in real browsers, as a visitor, a clinic or an accident would meet it.
//!
//! Each test is written once and stands here once; it becomes one test per engine, in a module named after the
//! engine. `cargo xtask test` builds `dist/` and runs them. By hand, in one engine:
//! `cargo test --package xtask --test browser -- chromium::`.

mod accessible;
mod adapts;
#[path = "../properties/answers.rs"]
mod answers;
mod boots;
mod browser;
mod checklist;
mod clinic_settings;
mod clinics_page;
mod demos;
mod devtools;
mod disk;
mod downloads;
mod embedding;
mod exfiltration;
mod faults;
mod figures;
mod graft;
mod host;
mod host_cost;
mod host_css;
mod host_sight;
mod inputs;
mod interference;
mod keyboard;
mod keys;
mod launch;
mod leaky;
mod messages;
mod naive;
mod network;
mod offline;
mod plan;
mod pool;
mod print;
mod privacy;
mod private;
mod random;
mod reach;
mod recovery;
mod refuses;
mod settings;
mod tour;
mod traps;
mod trees;
mod twin;
mod typed;
mod unattended;
mod visitor;
mod walks;
mod wayfinding;
mod words;
mod written;
mod written_cases;

macro_rules! in_every_engine {
    ($($window:ident: $($concern:ident :: $test:ident)*);+) => {
        in_every_engine! { @engine chromium Chromium $($window: $($concern::$test)*);+ }
        in_every_engine! { @engine firefox Firefox $($window: $($concern::$test)*);+ }
        in_every_engine! { @engine webkit WebKit $($window: $($concern::$test)*);+ }
    };
    (@engine $module:ident $engine:ident $($window:ident: $($concern:ident :: $test:ident)*);+) => {
        mod $module {
            $($(#[test]
            fn $test() {
                let (engine, window) = (xtask::engines::Engine::$engine, crate::launch::Window::$window);
                crate::browser::run(engine, window, &crate::$concern::$test);
            })*)+
        }
    };
    (@alone $module:ident $engine:ident $window:ident: $($concern:ident :: $test:ident)*) => {
        mod $module {
            $(#[test]
            fn $test() {
                let (engine, window) = (xtask::engines::Engine::$engine, crate::launch::Window::$window);
                let name = concat!(module_path!(), "::", stringify!($test));
                crate::network::alone(name, || crate::browser::run(engine, window, &crate::$concern::$test));
            })*
        }
    };
}

in_every_engine! { Screen:
    demos::each_example_boots_and_leads_to_the_others
    demos::an_app_goes_back_and_forth_ten_times
    demos::trackers_record_an_ordinary_form_and_nothing_of_the_check
    boots::boots_on_a_strict_csp_host
    boots::boots_cross_origin_without_cors
    boots::boots_from_a_plain_static_server
    boots::the_clinics_own_content_gives_way_when_ready
    boots::a_script_included_twice_makes_one_frame
    boots::is_dark_exactly_where_the_page_is_dark
    refuses::a_frame_opened_directly_asks_nothing_and_says_why
    refuses::a_frame_without_its_sandbox_asks_nothing_and_says_why
    faults::one_changed_byte_stops_the_frame
    settings::an_unknown_attribute_is_named_and_harmless
    settings::a_bad_booking_address_draws_no_link
    settings::a_good_booking_address_is_a_link_from_the_start
    walks::a_healthy_visitor_may_book_a_consultation
    walks::a_healthy_visitor_needs_only_a_keyboard
    walks::an_unanswered_question_says_so_at_the_top
    plan::a_button_leads_from_the_result_to_the_plan_and_back
    plan::a_day_that_cannot_be_is_refused_and_changes_nothing
    recovery::arrow_keys_change_the_day_and_what_may_be_done
    downloads::the_dates_arrive_as_a_calendar_file
    downloads::the_summary_arrives_as_a_text_file
    keyboard::each_kind_of_result_is_reached_by_keyboard
    keyboard::what_is_left_out_or_changed_is_mended_by_keyboard
    keyboard::plan_and_summary_are_used_by_keyboard
    keyboard::tab_goes_into_the_check_and_out_of_it_both_ways
    downloads::the_summary_can_be_copied
    settings::an_accent_is_worn_where_it_can_be_read
    settings::a_bad_accent_is_named_and_harmless
    wayfinding::the_list_of_parts_leads_to_each
    wayfinding::the_picture_of_the_body_and_the_list_are_one
    wayfinding::a_start_before_the_check_can_run_is_honoured
    wayfinding::clearing_wipes_the_answers_and_says_so
    embedding::a_check_far_below_is_asked_for_only_when_it_is_near
    host_css::a_check_keeps_to_the_pages_column
    clinic_settings::every_fault_of_the_settings_is_named_in_one_warning
    clinic_settings::the_clinics_look_is_worn
    clinic_settings::a_policy_is_fetched_from_the_clinics_own_site
    embedding::a_window_over_the_page_opens_and_closes
    embedding::a_place_that_comes_later_gets_its_check
    embedding::a_script_creates_changes_and_takes_away
    embedding::many_mounts_leave_nothing_behind
    embedding::the_check_follows_when_the_page_changes_its_colours
    private::the_ways_out_are_tried_on_a_press_and_nothing_is_sent
    clinics_page::every_code_that_the_page_writes_boots
    clinics_page::the_preview_is_the_check_itself
    reach::tab_reaches_every_control_of_plan_and_summary_in_order
    reach::nothing_needs_sideways_scrolling_on_a_narrow_phone
    adapts::what_does_not_adapt_is_noticed
    accessible::axe_notices_what_shuts_people_out
    accessible::axe_finds_nothing_in_light
    accessible::axe_finds_nothing_in_the_dark
    reach::what_is_good_to_know_opens_and_closes_on_every_screen
    checklist::axe_finds_nothing_in_the_checklist
}

/// What the core decides and the screens only show, as they do in every engine: each takes its share.
mod decided_alike {
    in_every_engine! { @engine chromium Chromium Screen:
        walks::isotretinoin_means_waiting_until_a_date
        written_cases::ten_written_cases_come_out_as_written
        clinics_page::what_does_not_fit_is_named_beside_its_field
        clinics_page::a_medical_lead_tightens_and_signs
        plan::an_event_that_no_session_fits_before_says_so
    }
    in_every_engine! { @engine firefox Firefox Screen:
        walks::a_changing_mole_means_a_doctor_first
        settings::a_policy_that_fits_makes_the_check_stricter
        clinic_settings::a_clinic_names_what_it_offers
        recovery::skin_that_heals_more_slowly_has_later_days
        clinics_page::the_papers_hold_the_sums_of_the_very_files
    }
    in_every_engine! { @engine webkit WebKit Screen:
        walks::a_changed_answer_clears_what_no_longer_applies
        plan::every_date_follows_the_day_that_is_hoped_for
        clinic_settings::a_policy_that_does_not_fit_is_named_beside_what_is_offered
        settings::a_policy_that_does_not_fit_asks_nothing_and_names_the_field
        wayfinding::what_was_ticked_is_there_after_going_back
    }
}

/// As on an iPhone in Lockdown Mode.
mod without_webassembly {
    in_every_engine! { NoWebAssembly:
        checklist::without_webassembly_the_check_is_a_list_to_print
        checklist::a_checklist_that_is_missing_leaves_the_clinics_own_content
        checklist::the_checklist_follows_a_check_that_is_moved_or_begins_anew
    }
}

/// Whether the claims of privacy hold: a short form of it in every run, all of it by `cargo xtask proof`.
mod proof {
    in_every_engine! {
        Screen:
            host_sight::no_tracker_learns_an_answer
            host_sight::the_same_trackers_learn_all_of_a_check_without_an_airlock
            interference::different_answers_leave_equal_traces
            interference::a_check_that_leaks_leaves_different_traces
            disk::nothing_of_a_visit_is_on_the_disk
            faults::a_visitor_is_never_stranded
            host_css::the_pages_own_style_does_not_change_the_check
            inputs::no_settings_do_harm
            messages::forged_messages_change_nothing
            privacy::a_page_built_to_spy_tells_no_answer;
        Paper: offline::every_kind_of_visit_ends_without_a_network;
        FarEast: faults::the_day_begins_first;
        FarWest: faults::the_day_begins_last
    }
    /// Frames in the page's own process, as where a browser has too little memory for another.
    mod in_one_process {
        in_every_engine! { @engine chromium Chromium OneProcess: privacy::a_page_built_to_spy_tells_no_answer }
    }

    /// What is watched is a whole network, so each has one of its own.
    mod alone {
        in_every_engine! { @alone chromium Chromium Screen:
            exfiltration::no_content_gets_out_unless_a_wall_is_missing
        }
        in_every_engine! { @alone firefox Firefox Screen:
            exfiltration::no_content_gets_out_unless_a_wall_is_missing
        }
        in_every_engine! { @alone webkit WebKit Screen:
            exfiltration::no_content_gets_out_unless_a_wall_is_missing
        }
    }
}

/// One engine tells what it tells a screen reader.
mod read_out {
    in_every_engine! { @engine chromium Chromium OneProcess: trees::each_screen_is_read_out_as_reviewed }
}

/// Four times as large in one engine; in all of them by someone who wants nothing to move.
mod enlarged {
    in_every_engine! { Enlarged: adapts::every_state_adapts_to_a_visitor }
}

/// The page around the check: only one engine can be told what a visitor prefers, and tells what a page costs.
mod around_it {
    in_every_engine! { @engine chromium Chromium Screen:
        demos::axe_finds_nothing_on_the_examples
        host_cost::the_loader_takes_less_than_a_long_task
        host_cost::a_place_that_is_kept_free_does_not_move_the_page
    }
}

/// Only one engine can be told so.
mod in_forced_colours {
    in_every_engine! { @engine chromium Chromium ForcedColours:
        accessible::axe_finds_nothing_in_forced_colours
        adapts::every_state_is_told_apart_without_its_colours
    }
}

/// Two engines print into a file under their drivers; the third only tells who asked it to print.
mod on_paper {
    in_every_engine! { @engine chromium Chromium Paper: print::a_printed_summary_has_every_reason_and_every_date }
    in_every_engine! { @engine firefox Firefox Paper: print::a_printed_summary_has_every_reason_and_every_date }
    in_every_engine! { @engine webkit WebKit Screen: print::a_click_prints_the_frame_once }
}
