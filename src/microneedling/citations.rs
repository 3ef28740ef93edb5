//! Where each fact was read: title or journal reference, year and place as
//! the evidence gives them. Sources that were not seen do not stand here.

use crate::engine::{Citation, ForReview, Link};

const ARTICLE_1: Citation = Citation {
    id: ForReview::new("S0"),
    by: "Patient article 1",
    title: "What Microneedling Can Do for You",
    year: None,
    link: Link::None,
};
const ARTICLE_2: Citation = Citation {
    id: ForReview::new("S1"),
    by: "Patient article 2",
    title: "Microneedling: What You Need to Know",
    year: Some(2023),
    link: Link::None,
};
const ARTICLE_3: Citation = Citation {
    id: ForReview::new("S2"),
    by: "Patient article 3 (no title)",
    title: "",
    year: None,
    link: Link::None,
};
const ARTICLE_4: Citation = Citation {
    id: ForReview::new("S3"),
    by: "Patient article 4 (no title)",
    title: "",
    year: None,
    link: Link::None,
};
const ARTICLE_5: Citation = Citation {
    id: ForReview::new("S4"),
    by: "Patient article 5 (no title)",
    title: "",
    year: None,
    link: Link::None,
};

/// Very fine needles make many tiny injuries.
pub const S0_01: &Citation = &Citation { id: ForReview::new("S0-01"), ..ARTICLE_1 };
/// New collagen and elastin follow.
pub const S0_02: &Citation = &Citation { id: ForReview::new("S0-02"), ..ARTICLE_1 };
/// Skin can look smoother.
pub const S0_04: &Citation = &Citation { id: ForReview::new("S0-04"), ..ARTICLE_1 };
/// Acne scars as a use.
pub const S0_05: &Citation = &Citation { id: ForReview::new("S0-05"), ..ARTICLE_1 };
/// Wrinkles as a use.
pub const S0_06: &Citation = &Citation { id: ForReview::new("S0-06"), ..ARTICLE_1 };
/// Fine lines as a use.
pub const S0_07: &Citation = &Citation { id: ForReview::new("S0-07"), ..ARTICLE_1 };
/// Needle fear does not rule it out.
pub const S0_09: &Citation = &Citation { id: ForReview::new("S0-09"), ..ARTICLE_1 };
/// A pen with one cartridge.
pub const S0_10: &Citation = &Citation { id: ForReview::new("S0-10"), ..ARTICLE_1 };
/// Said to feel like light sandpaper.
pub const S0_11: &Citation = &Citation { id: ForReview::new("S0-11"), ..ARTICLE_1 };
/// Hands, arms, chest, neck, tummy, legs and back as places.
pub const S0_12: &Citation = &Citation { id: ForReview::new("S0-12"), ..ARTICLE_1 };
/// Said to start improving within days.
pub const S0_13: &Citation = &Citation { id: ForReview::new("S0-13"), ..ARTICLE_1 };
/// Improvement goes on for about six months.
pub const S0_14: &Citation = &Citation { id: ForReview::new("S0-14"), ..ARTICLE_1 };
/// Avoid heavy sweating afterwards.
pub const S0_16: &Citation = &Citation { id: ForReview::new("S0-16"), ..ARTICLE_1 };
/// Avoid sun afterwards.
pub const S0_17: &Citation = &Citation { id: ForReview::new("S0-17"), ..ARTICLE_1 };
/// No retinol or acids for about three days after.
pub const S0_18: &Citation = &Citation { id: ForReview::new("S0-18"), ..ARTICLE_1 };
/// Also called collagen induction therapy.
pub const S1_02: &Citation = &Citation { id: ForReview::new("S1-02"), ..ARTICLE_2 };
/// Said to be relatively painless.
pub const S1_04: &Citation = &Citation { id: ForReview::new("S1-04"), ..ARTICLE_2 };
/// A calming serum may follow.
pub const S1_08: &Citation = &Citation { id: ForReview::new("S1-08"), ..ARTICLE_2 };
/// Healing raises collagen and elastin.
pub const S1_09: &Citation = &Citation { id: ForReview::new("S1-09"), ..ARTICLE_2 };
/// Needled skin is sensitive to sun.
pub const S1_11: &Citation = &Citation { id: ForReview::new("S1-11"), ..ARTICLE_2 };
/// Use broad-spectrum sunscreen.
pub const S1_12: &Citation = &Citation { id: ForReview::new("S1-12"), ..ARTICLE_2 };
/// No exfoliants, retinoids or irritants for a few days.
pub const S1_14: &Citation = &Citation { id: ForReview::new("S1-14"), ..ARTICLE_2 };
/// Many see an immediate glow.
pub const S1_15: &Citation = &Citation { id: ForReview::new("S1-15"), ..ARTICLE_2 };
/// Fuller effects show over the following weeks.
pub const S1_16: &Citation = &Citation { id: ForReview::new("S1-16"), ..ARTICLE_2 };
/// Fine lines, pores and texture as uses.
pub const S1_17: &Citation = &Citation { id: ForReview::new("S1-17"), ..ARTICLE_2 };
/// Acne scars, lines and wrinkles as uses.
pub const S2_01: &Citation = &Citation { id: ForReview::new("S2-01"), ..ARTICLE_3 };
/// Healing raises collagen and elastin.
pub const S2_02: &Citation = &Citation { id: ForReview::new("S2-02"), ..ARTICLE_3 };
/// Also called percutaneous collagen induction (PCI).
pub const S2_06: &Citation = &Citation { id: ForReview::new("S2-06"), ..ARTICLE_3 };
/// A hand-held tool with a grid of needles.
pub const S2_07: &Citation = &Citation { id: ForReview::new("S2-07"), ..ARTICLE_3 };
/// Growth factors trigger collagen.
pub const S2_08: &Citation = &Citation { id: ForReview::new("S2-08"), ..ARTICLE_3 };
/// Acne scars as a use.
pub const S2_09: &Citation = &Citation { id: ForReview::new("S2-09"), ..ARTICLE_3 };
/// Pigment problems as a use.
pub const S2_10: &Citation = &Citation { id: ForReview::new("S2-10"), ..ARTICLE_3 };
/// Wrinkles and fine lines as uses.
pub const S2_11: &Citation = &Citation { id: ForReview::new("S2-11"), ..ARTICLE_3 };
/// Dry and sun-damaged skin as uses.
pub const S2_12: &Citation = &Citation { id: ForReview::new("S2-12"), ..ARTICLE_3 };
/// Surgical scars as a use.
pub const S2_13: &Citation = &Citation { id: ForReview::new("S2-13"), ..ARTICLE_3 };
/// Stretch marks as a use.
pub const S2_14: &Citation = &Citation { id: ForReview::new("S2-14"), ..ARTICLE_3 };
/// Said to last a year after one treatment.
pub const S2_17: &Citation = &Citation { id: ForReview::new("S2-17"), ..ARTICLE_3 };
/// Said to be one visit.
pub const S2_18: &Citation = &Citation { id: ForReview::new("S2-18"), ..ARTICLE_3 };
/// Said to be painless.
pub const S2_19: &Citation = &Citation { id: ForReview::new("S2-19"), ..ARTICLE_3 };
/// A skincare professional does it.
pub const S2_22: &Citation = &Citation { id: ForReview::new("S2-22"), ..ARTICLE_3 };
/// Poor technique can cause serious infection.
pub const S2_23: &Citation = &Citation { id: ForReview::new("S2-23"), ..ARTICLE_3 };
/// Choose a reliable, clean provider.
pub const S2_24: &Citation = &Citation { id: ForReview::new("S2-24"), ..ARTICLE_3 };
/// Itch, redness and swelling may follow.
pub const S2_26: &Citation = &Citation { id: ForReview::new("S2-26"), ..ARTICLE_3 };
/// Effects are mild and last a few days.
pub const S2_27: &Citation = &Citation { id: ForReview::new("S2-27"), ..ARTICLE_3 };
/// Unwanted effects are uncommon.
pub const S2_28: &Citation = &Citation { id: ForReview::new("S2-28"), ..ARTICLE_3 };
/// Weak immunity or medicine sensitivity can lead to infection.
pub const S2_29: &Citation = &Citation { id: ForReview::new("S2-29"), ..ARTICLE_3 };
/// Scratches can occur and raise the risk of infection; rare.
pub const S2_30: &Citation = &Citation { id: ForReview::new("S2-30"), ..ARTICLE_3 };
/// Not everyone responds.
pub const S2_31: &Citation = &Citation { id: ForReview::new("S2-31"), ..ARTICLE_3 };
/// Avoid in pregnancy.
pub const S2_32: &Citation = &Citation { id: ForReview::new("S2-32"), ..ARTICLE_3 };
/// Avoid with blood-thinning medicine.
pub const S2_33: &Citation = &Citation { id: ForReview::new("S2-33"), ..ARTICLE_3 };
/// Avoid with a weak immune system.
pub const S2_34: &Citation = &Citation { id: ForReview::new("S2-34"), ..ARTICLE_3 };
/// New collagen improves texture.
pub const S2_35: &Citation = &Citation { id: ForReview::new("S2-35"), ..ARTICLE_3 };
/// Small needles make tiny punctures.
pub const S3_02: &Citation = &Citation { id: ForReview::new("S3-02"), ..ARTICLE_4 };
/// Healing raises collagen.
pub const S3_03: &Citation = &Citation { id: ForReview::new("S3-03"), ..ARTICLE_4 };
/// Usually the face; also neck, chest and hands.
pub const S3_04: &Citation = &Citation { id: ForReview::new("S3-04"), ..ARTICLE_4 };
/// Needles of 0.5 to 2.5 mm.
pub const S3_05: &Citation = &Citation { id: ForReview::new("S3-05"), ..ARTICLE_4 };
/// A skin doctor or a medical spa as the place.
pub const S3_06: &Citation = &Citation { id: ForReview::new("S3-06"), ..ARTICLE_4 };
/// Takes 30 to 60 minutes.
pub const S3_07: &Citation = &Citation { id: ForReview::new("S3-07"), ..ARTICLE_4 };
/// The skin is cleansed and numbed.
pub const S3_08: &Citation = &Citation { id: ForReview::new("S3-08"), ..ARTICLE_4 };
/// Red and tender like sunburn for a few days.
pub const S3_11: &Citation = &Citation { id: ForReview::new("S3-11"), ..ARTICLE_4 };
/// See a qualified medical professional first.
pub const S3_14: &Citation = &Citation { id: ForReview::new("S3-14"), ..ARTICLE_4 };
/// Fine lines, wrinkles and dark marks as uses.
pub const S3_15: &Citation = &Citation { id: ForReview::new("S3-15"), ..ARTICLE_4 };
/// Minimal downtime.
pub const S3_16: &Citation = &Citation { id: ForReview::new("S3-16"), ..ARTICLE_4 };
/// Skin repairs itself with more collagen and elastin.
pub const S4_03: &Citation = &Citation { id: ForReview::new("S4-03"), ..ARTICLE_5 };
/// More intense than peels or microdermabrasion.
pub const S4_04: &Citation = &Citation { id: ForReview::new("S4-04"), ..ARTICLE_5 };
/// Mostly the face; also neck, chest, hands and legs.
pub const S4_06: &Citation = &Citation { id: ForReview::new("S4-06"), ..ARTICLE_5 };
/// Large pores tend to look smaller.
pub const S4_08: &Citation = &Citation { id: ForReview::new("S4-08"), ..ARTICLE_5 };
/// Fine lines and wrinkles show less.
pub const S4_09: &Citation = &Citation { id: ForReview::new("S4-09"), ..ARTICLE_5 };
/// Loose, crepe-like skin firms.
pub const S4_10: &Citation = &Citation { id: ForReview::new("S4-10"), ..ARTICLE_5 };
/// Pitted facial scars improve.
pub const S4_11: &Citation = &Citation { id: ForReview::new("S4-11"), ..ARTICLE_5 };
/// Uneven tone as a use.
pub const S4_12: &Citation = &Citation { id: ForReview::new("S4-12"), ..ARTICLE_5 };
/// Stretch marks improve but do not vanish.
pub const S4_13: &Citation = &Citation { id: ForReview::new("S4-13"), ..ARTICLE_5 };
/// Some use it for thinning hair.
pub const S4_14: &Citation = &Citation { id: ForReview::new("S4-14"), ..ARTICLE_5 };
/// Heat or laser can discolour skin.
pub const S4_17: &Citation = &Citation { id: ForReview::new("S4-17"), ..ARTICLE_5 };
/// Active acne must wait.
pub const S4_19: &Citation = &Citation { id: ForReview::new("S4-19"), ..ARTICLE_5 };
/// Isotretinoin or similar must wait.
pub const S4_20: &Citation = &Citation { id: ForReview::new("S4-20"), ..ARTICLE_5 };
/// Blood disorders complicate healing.
pub const S4_21: &Citation = &Citation { id: ForReview::new("S4-21"), ..ARTICLE_5 };
/// Blood thinners complicate healing.
pub const S4_22: &Citation = &Citation { id: ForReview::new("S4-22"), ..ARTICLE_5 };
/// Not during chemotherapy or radiotherapy.
pub const S4_23: &Citation = &Citation { id: ForReview::new("S4-23"), ..ARTICLE_5 };
/// Care with recurrent cold sores.
pub const S4_24: &Citation = &Citation { id: ForReview::new("S4-24"), ..ARTICLE_5 };
/// Care with rashes.
pub const S4_25: &Citation = &Citation { id: ForReview::new("S4-25"), ..ARTICLE_5 };
/// Keloids may get worse.
pub const S4_26: &Citation = &Citation { id: ForReview::new("S4-26"), ..ARTICLE_5 };
/// Growths that change or bleed need checking first.
pub const S4_27: &Citation = &Citation { id: ForReview::new("S4-27"), ..ARTICLE_5 };
/// Eczema and psoriasis can flare.
pub const S4_28: &Citation = &Citation { id: ForReview::new("S4-28"), ..ARTICLE_5 };
/// A consultation comes first.
pub const S4_29: &Citation = &Citation { id: ForReview::new("S4-29"), ..ARTICLE_5 };
/// Use an experienced provider.
pub const S4_30: &Citation = &Citation { id: ForReview::new("S4-30"), ..ARTICLE_5 };
/// Examination, goals and comparison photos.
pub const S4_31: &Citation = &Citation { id: ForReview::new("S4-31"), ..ARTICLE_5 };
/// Vitamin A or C cream may be advised a month before.
pub const S4_32: &Citation = &Citation { id: ForReview::new("S4-32"), ..ARTICLE_5 };
/// Numbing cream 30 to 45 minutes before.
pub const S4_34: &Citation = &Citation { id: ForReview::new("S4-34"), ..ARTICLE_5 };
/// A roller, or an electric device.
pub const S4_35: &Citation = &Citation { id: ForReview::new("S4-35"), ..ARTICLE_5 };
/// An electric device lets the depth be set.
pub const S4_36: &Citation = &Citation { id: ForReview::new("S4-36"), ..ARTICLE_5 };
/// Shallow for fine lines, deeper for marked scars.
pub const S4_37: &Citation = &Citation { id: ForReview::new("S4-37"), ..ARTICLE_5 };
/// Warmth and scratching are felt.
pub const S4_38: &Citation = &Citation { id: ForReview::new("S4-38"), ..ARTICLE_5 };
/// Bony areas can hurt even when numbed.
pub const S4_39: &Citation = &Citation { id: ForReview::new("S4-39"), ..ARTICLE_5 };
/// Deep treatment may bleed slightly.
pub const S4_40: &Citation = &Citation { id: ForReview::new("S4-40"), ..ARTICLE_5 };
/// Takes from 15 minutes to two hours.
pub const S4_41: &Citation = &Citation { id: ForReview::new("S4-41"), ..ARTICLE_5 };
/// Redness for up to five days.
pub const S4_42: &Citation = &Citation { id: ForReview::new("S4-42"), ..ARTICLE_5 };
/// Most can wear make-up the same day.
pub const S4_44: &Citation = &Citation { id: ForReview::new("S4-44"), ..ARTICLE_5 };
/// Dryness and peeling are expected.
pub const S4_46: &Citation = &Citation { id: ForReview::new("S4-46"), ..ARTICLE_5 };
/// One treatment does little.
pub const S4_48: &Citation = &Citation { id: ForReview::new("S4-48"), ..ARTICLE_5 };
/// Three to six sessions, three to eight weeks apart.
pub const S4_49: &Citation = &Citation { id: ForReview::new("S4-49"), ..ARTICLE_5 };
/// Results show after three to six months.
pub const S4_50: &Citation = &Citation { id: ForReview::new("S4-50"), ..ARTICLE_5 };
/// Occasional upkeep, roughly yearly.
pub const S4_51: &Citation = &Citation { id: ForReview::new("S4-51"), ..ARTICLE_5 };

const FDA: &str = "US Food and Drug Administration (FDA)";

/// Authorised uses; people of 22 or over.
pub static C_01: Citation = Citation {
    id: ForReview::new("C-01"),
    by: FDA,
    title: "Microneedling Devices",
    year: None,
    link: Link::Url("fda.gov/medical-devices/aesthetic-cosmetic-devices/microneedling-devices"),
};
/// Who may not be suited: clotting, blood thinners, eczema, diabetes, immunity.
pub static C_02: Citation = Citation {
    id: ForReview::new("C-02"),
    by: "FDA consumer update, as reported",
    title: "Microneedling Devices: Getting to the Point on Benefits, Risks and Safety",
    year: None,
    link: Link::Url("askvity.info/microneedling-safety/how-safe-is-skin-needling"),
};
/// The device class leaves out products put on the skin.
pub static C_03: Citation = Citation {
    id: ForReview::new("C-03"),
    by: "US Code of Federal Regulations",
    title: "21 CFR 878.4430",
    year: None,
    link: Link::Url("law.lawstack.com/cfr/21/878.4430"),
};
/// First clearance: adults of 22 or over.
pub static C_04: Citation = Citation {
    id: ForReview::new("C-04"),
    by: FDA,
    title: "De Novo DEN160029, SkinPen",
    year: Some(2018),
    link: Link::Url("510k.innolitics.com/search/DEN160029"),
};
/// Neck wrinkles and facial acne scars; 22 or over.
pub static C_05: Citation = Citation {
    id: ForReview::new("C-05"),
    by: FDA,
    title: "510(k) K202243, SkinPen",
    year: None,
    link: Link::Url("510k.innolitics.com/search/K202243"),
};
/// What makes a needling product a device, and its risks.
pub static C_06: Citation = Citation {
    id: ForReview::new("C-06"),
    by: FDA,
    title: "Regulatory Considerations for Microneedling Products",
    year: Some(2020),
    link: Link::Url("digirepo.nlm.nih.gov"),
};
/// Heat needles: burns, scars, fat loss, nerve damage; not for home.
pub static C_07: Citation = Citation {
    id: ForReview::new("C-07"),
    by: "FDA safety communication, as reported",
    title: "Radiofrequency microneedling, 15 October",
    year: Some(2025),
    link: Link::Url("aestheticsjournal.com/news/fda-warning-on-rf-microneedling-complications"),
};
/// Who a maker excludes, and how deep it was tested.
pub static C_08: Citation = Citation {
    id: ForReview::new("C-08"),
    by: "SkinPen Precision",
    title: "Contraindications, as reproduced in a clinic's consent form",
    year: None,
    link: Link::Url("theeliteclinic.com/copy-of-alumier-peel"),
};
/// A clinic's care before and after.
pub static C_09: Citation = Citation {
    id: ForReview::new("C-09"),
    by: "Nuance Aesthetics",
    title: "Microneedling care before and after",
    year: None,
    link: Link::Url("nuanceaesthetics.com/post-care/microneedling"),
};
/// Numbing creams before procedures: lowest strength, supervised.
pub static C_11: Citation = Citation {
    id: ForReview::new("C-11"),
    by: FDA,
    title: "Advisory on topical anaesthetics before cosmetic procedures",
    year: Some(2007),
    link: Link::Url(
        "fda.gov/Safety/MedWatch/SafetyInformation/SafetyAlertsforHumanMedicalProducts/ucm170312.htm",
    ),
};
/// Strong numbing creams: not over large or irritated skin.
pub static C_12: Citation = Citation {
    id: ForReview::new("C-12"),
    by: "FDA warning of 26 March, as reported",
    title: "High-strength numbing creams",
    year: Some(2024),
    link: Link::Url("sumability.vercel.app"),
};
/// Shallow passes may need no numbing.
pub static C_13: Citation = Citation {
    id: ForReview::new("C-13"),
    by: "American Academy of Dermatology, Dermatology World",
    title: "The many uses of microneedling, September",
    year: Some(2018),
    link: Link::Url(
        "vdocuments.site/the-many-uses-of-microneedling-topical-numbing-is-not-required-and-this-usually.html",
    ),
};
/// Strong evidence is lacking; deep narrow scars do not respond.
pub static C_15: Citation = Citation {
    id: ForReview::new("C-15"),
    by: "StatPearls (Litchman, Nair, Badri, Kelly)",
    title: "Microneedling",
    year: None,
    link: Link::Url("iiab.me/modules/en-statpearls/articles/article-38285.html"),
};
/// Scars, stretch marks and lines improve; few side effects.
pub static C_16: Citation = Citation {
    id: ForReview::new("C-16"),
    by: "Alster & Graham",
    title: "Microneedling: A Review and Practical Guide, Dermatologic Surgery 44(3):397–404",
    year: Some(2018),
    link: Link::Url("scribd.com/document/392855998/Alster-2017-Review-microneedling"),
};
/// Side effects and what raises their risk.
pub static C_17: Citation = Citation {
    id: ForReview::new("C-17"),
    by: "Chu, Foulad, Mesinkovska",
    title: "Dermatologic Surgery 47(9):1249–54",
    year: Some(2021),
    link: Link::Doi("10.1097/01.dss.0000790428.70373.f6"),
};
/// Lasting lumps, most after vitamin C.
pub static C_19: Citation = Citation {
    id: ForReview::new("C-19"),
    by: "Friedmann et al",
    title: "Dermatologic Surgery",
    year: Some(2024),
    link: Link::Doi("10.1097/dss.0000000000004450"),
};
/// Reactions to a serum put on needled skin.
pub static C_20: Citation = Citation {
    id: ForReview::new("C-20"),
    by: "Case report, read in a copy",
    title: "Three facial granulomas after needling with vitamin C serum",
    year: None,
    link: Link::Url("tighti.best/article/adverse-reactions-with-microneedle-therapy/2951"),
};
/// A lasting rash after needling; usual effects clear in 72 hours.
pub static C_21: Citation = Citation {
    id: ForReview::new("C-21"),
    by: "Case report",
    title: "Granulomatous dermatitis",
    year: None,
    link: Link::Catalogue("PMC8008152"),
};
/// Scars: 58 studies improved; no standard protocol.
pub static C_22: Citation = Citation {
    id: ForReview::new("C-22"),
    by: "Juhasz & Cohen",
    title: "Microneedling for the treatment of scars, CCID 13:997–1003",
    year: Some(2020),
    link: Link::Doi("10.2147/CCID.S267192"),
};
/// Acne scars: three sessions, four weeks apart, as the median.
pub static C_23: Citation = Citation {
    id: ForReview::new("C-23"),
    by: "Harris, Naidoo, Murrell",
    title: "International Journal of Women's Dermatology 1:77–81",
    year: Some(2015),
    link: Link::Url("d.docksci.com"),
};
/// Acne scars: 33 studies improved.
pub static C_24: Citation = Citation {
    id: ForReview::new("C-24"),
    by: "Mujahid et al",
    title: "Dermatologic Surgery 46(1):86–92",
    year: Some(2020),
    link: Link::Url("ouci.dntb.gov.ua/en/works/ldLm2z0l"),
};
/// Acne scars: better at six months, not clearly at three.
pub static C_25: Citation = Citation {
    id: ForReview::new("C-25"),
    by: "Alam et al",
    title: "Efficacy of a Needling Device for the Treatment of Acne Scars, JAMA Dermatology",
    year: Some(2014),
    link: Link::Url("ar.scribd.com/document/298139244"),
};
/// Acne scars: more collagen after six sessions.
pub static C_26: Citation = Citation {
    id: ForReview::new("C-26"),
    by: "El-Domyati et al",
    title: "Microneedling Therapy for Atrophic Acne Scars, Journal of Clinical and Aesthetic Dermatology",
    year: Some(2015),
    link: Link::Url("jcadonline.com/microneedling-therapy-for-atrophic-acne-scars-an-objective-evaluation"),
};
/// Acne scars: both 2.5 and 1.5 mm improved them.
pub static C_27: Citation = Citation {
    id: ForReview::new("C-27"),
    by: "Split-face trial of two depths",
    title: "Acne scars, 2.5 against 1.5 mm",
    year: None,
    link: Link::Url("iasj.net/iasj/article/186069"),
};
/// Acne scars: four sessions of 1.5 mm over three months.
pub static C_28: Citation = Citation {
    id: ForReview::new("C-28"),
    by: "Afra et al",
    title: "JAMA Facial Plastic Surgery, needling against tazarotene gel",
    year: None,
    link: Link::Url("docslib.org/doc/11739649"),
};
/// Acne scars: needling alone made no clear difference.
pub static C_29: Citation = Citation {
    id: ForReview::new("C-29"),
    by: "Randomised trial of 120 people",
    title: "Needling with and without a peel",
    year: None,
    link: Link::Catalogue("PMC8501429"),
};
/// Acne scars: one grade better after three sessions.
pub static C_30: Citation = Citation {
    id: ForReview::new("C-30"),
    by: "Tirmizi et al",
    title: "Cureus",
    year: None,
    link: Link::Doi("10.7759/cureus.12578"),
};
/// Acne scars: most improved; redness for hours.
pub static C_31: Citation = Citation {
    id: ForReview::new("C-31"),
    by: "Report of 36 cases",
    title: "Hong Kong Journal of Dermatology & Venereology 26:52–7",
    year: Some(2018),
    link: Link::Url("medcomhk.com/hkdvb/details.asp?id=825&show=1234"),
};
/// The ageing face: four sessions, 30 days apart.
pub static C_32: Citation = Citation {
    id: ForReview::new("C-32"),
    by: "Ablon",
    title: "Journal of Clinical and Aesthetic Dermatology 11(8):29–34",
    year: Some(2018),
    link: Link::Catalogue("PMC6122507"),
};
/// Face: four monthly sessions; about 7 in 10 reported some change.
pub static C_33: Citation = Citation {
    id: ForReview::new("C-33"),
    by: "Trial of wrinkles on the face",
    title: "Journal of Cosmetic Dermatology 22(1):206–13",
    year: Some(2023),
    link: Link::Doi("10.1111/jocd.14985"),
};
/// Neck: four monthly sessions, better at 90 days.
pub static C_34: Citation = Citation {
    id: ForReview::new("C-34"),
    by: "Alqam et al",
    title: "Wrinkles on the neck, Aesthetic Surgery Journal",
    year: Some(2022),
    link: Link::Doi("10.1093/asj/sjac085"),
};
/// Four monthly sessions, skin types I to IV: a change at three months.
pub static C_35: Citation = Citation {
    id: ForReview::new("C-35"),
    by: "Single-centre trial",
    title: "Aesthetic Surgery Journal",
    year: Some(2021),
    link: Link::Catalogue("PMID 33656167"),
};
/// Collagen at six months; vitamins A and C for four weeks before.
pub static C_36: Citation = Citation {
    id: ForReview::new("C-36"),
    by: "Aust et al",
    title: "Plastic and Reconstructive Surgery, 480 patients",
    year: None,
    link: Link::Url("doczz.net/doc/4978073/cosmetic"),
};
/// The surface of the skin is kept; skincare alongside.
pub static C_37: Citation = Citation {
    id: ForReview::new("C-37"),
    by: "Fernandes & Signorini",
    title: "Clinics in Dermatology 26:192–9",
    year: Some(2008),
    link: Link::Url("scribd.com/document/443656395"),
};
/// Neck and cleavage: little is studied.
pub static C_38: Citation = Citation {
    id: ForReview::new("C-38"),
    by: "Pająk et al",
    title: "International Journal of Environmental Research and Public Health 19(15):9055",
    year: Some(2022),
    link: Link::Doi("10.3390/ijerph19159055"),
};
/// Stretch marks: about as good as laser.
pub static C_39: Citation = Citation {
    id: ForReview::new("C-39"),
    by: "Meta-analysis of 11 trials",
    title: "Stretch marks, Aesthetic Plastic Surgery",
    year: Some(2024),
    link: Link::Doi("10.1007/s00266-024-03954-x"),
};
/// Stretch marks on the tummy: pain and effects.
pub static C_40: Citation = Citation {
    id: ForReview::new("C-40"),
    by: "Randomised trial of pale stretch marks",
    title: "American Journal of Clinical Dermatology",
    year: None,
    link: Link::Doi("10.1007/s40257-018-0415-0"),
};
/// Stretch marks: better than microdermabrasion, less easy to bear.
pub static C_41: Citation = Citation {
    id: ForReview::new("C-41"),
    by: "Mohamed Ali et al",
    title: "Journal of the Egyptian Women's Dermatologic Society 14:92–9",
    year: Some(2017),
    link: Link::Doi("10.1097/01.EWX.0000511156.50929.3b"),
};
/// Melasma: helps as an add-on to creams.
pub static C_42: Citation = Citation {
    id: ForReview::new("C-42"),
    by: "Bailey et al",
    title: "Journal of the American Academy of Dermatology, review of melasma",
    year: None,
    link: Link::Url("scribd.com/document/614152193"),
};
/// Melasma with tranexamic acid: mixed results.
pub static C_43: Citation = Citation {
    id: ForReview::new("C-43"),
    by: "Meta-analysis of 16 trials",
    title: "Melasma and tranexamic acid",
    year: None,
    link: Link::Url("discovery.researcher.life"),
};
/// Melasma: better with creams than alone.
pub static C_44: Citation = Citation {
    id: ForReview::new("C-44"),
    by: "Saleh et al",
    title: "Melasma trial, 16:89–96",
    year: Some(2019),
    link: Link::None,
};
/// Darker skin: lower risk than some other treatments, not none.
pub static C_45: Citation = Citation {
    id: ForReview::new("C-45"),
    by: "Cohen & Elbuluk",
    title: "Journal of the American Academy of Dermatology 74(2):348–55",
    year: Some(2016),
    link: Link::Doi("10.1016/j.jaad.2015.09.024"),
};
/// Dark marks are commoner in darker skin.
pub static C_46: Citation = Citation {
    id: ForReview::new("C-46"),
    by: "Davis & Callender",
    title: "Journal of Clinical and Aesthetic Dermatology 3(7):20–31",
    year: Some(2010),
    link: Link::Catalogue("PMC2921758"),
};
/// Hair: an add-on.
pub static C_47: Citation = Citation {
    id: ForReview::new("C-47"),
    by: "English et al",
    title: "Dermatology and Therapy 12:41–60",
    year: Some(2022),
    link: Link::Doi("10.1007/s13555-021-00653-2"),
};
/// Hair: depth trial with minoxidil.
pub static C_48: Citation = Citation {
    id: ForReview::new("C-48"),
    by: "Trial of depth in pattern hair loss",
    title: "Journal of Cosmetic Dermatology 20(4):1241–7",
    year: Some(2021),
    link: Link::Doi("10.1111/jocd.13714"),
};
/// Hair: better with minoxidil than minoxidil alone.
pub static C_49: Citation = Citation {
    id: ForReview::new("C-49"),
    by: "Ahmed et al",
    title: "Archives of Dermatological Research 317:528",
    year: Some(2025),
    link: Link::Doi("10.1007/s00403-025-04032-1"),
};
/// Hair: protocols vary.
pub static C_50: Citation = Citation {
    id: ForReview::new("C-50"),
    by: "Table of hair studies",
    title: "Hair protocols, with Dhurat 2013",
    year: None,
    link: Link::Catalogue("PMC9830423"),
};
/// Sweating: heat needles, nearly half relapsed in a year.
pub static C_51: Citation = Citation {
    id: ForReview::new("C-51"),
    by: "Abtahi-Naeini et al",
    title: "Indian Journal of Dermatology 61:234",
    year: Some(2016),
    link: Link::Doi("10.4103/0019-5154.177789"),
};
/// Sweating: injections worked better.
pub static C_52: Citation = Citation {
    id: ForReview::new("C-52"),
    by: "Eid et al",
    title: "Lasers in Medical Science",
    year: Some(2024),
    link: Link::Doi("10.1007/s10103-024-04115-x"),
};
/// Isotretinoin: a task force questions the wait for gentle procedures.
pub static C_53: Citation = Citation {
    id: ForReview::new("C-53"),
    by: "Waldman et al (ASDS task force)",
    title: "Dermatologic Surgery 43(10):1249–62",
    year: Some(2017),
    link: Link::Doi("10.1097/dss.0000000000001166"),
};
/// Isotretinoin: another task force questions it.
pub static C_54: Citation = Citation {
    id: ForReview::new("C-54"),
    by: "Mysore et al (ACS-India)",
    title: "Journal of Cutaneous and Aesthetic Surgery 10(4):186–94",
    year: Some(2017),
    link: Link::Doi("10.4103/JCAS.JCAS_110_17"),
};
/// Isotretinoin: the package insert's six months.
pub static C_55: Citation = Citation {
    id: ForReview::new("C-55"),
    by: "Winkelmann",
    title: "Questions and answers that quote the isotretinoin package insert",
    year: None,
    link: Link::Url(
        "projectlead.health/clinical-corner/what-do-you-tell-your-patients-about-microneedling-while-on-isotretinoin",
    ),
};
/// Isotretinoin: gentle procedures need not wait, harsh ones do.
pub static C_56: Citation = Citation {
    id: ForReview::new("C-56"),
    by: "Spring et al, read in a report",
    title: "JAMA Dermatology",
    year: Some(2017),
    link: Link::Url("somalaser.com/?p=1207"),
};
/// Skin surgery: needed blood thinners are kept on.
pub static C_57: Citation = Citation {
    id: ForReview::new("C-57"),
    by: "Skin-surgery bleeding review, read in a report",
    title: "Healio, 19 December",
    year: Some(2014),
    link: Link::Url(
        "cm.healio.com/news/dermatology/20141219/anticoagulant-antiplatelet-medications-carry-rare-dermatologic-surgery-hemorrhage-risks",
    ),
};
/// Pregnancy and nursing: no data on needling.
pub static C_58: Citation = Citation {
    id: ForReview::new("C-58"),
    by: "Trivedi, Kroumpouzos, Murase",
    title: "International Journal of Women's Dermatology 3:6–10",
    year: Some(2017),
    link: Link::Catalogue("PMID 28492048"),
};
/// Pregnancy: put off what can wait.
pub static C_59: Citation = Citation {
    id: ForReview::new("C-59"),
    by: "Jakharia-Shah et al",
    title: "Review of common procedures in pregnancy",
    year: Some(2017),
    link: Link::Url("docslib.org/doc/4812081"),
};
/// Cold sores and resurfacing: medicine beforehand.
pub static C_60: Citation = Citation {
    id: ForReview::new("C-60"),
    by: "Gilbert & McBurney",
    title: "Dermatologic Surgery 26:50–54",
    year: Some(2000),
    link: Link::Catalogue("pubmed 10632686"),
};
/// Cold sores: medicine beforehand is common practice.
pub static C_61: Citation = Citation {
    id: ForReview::new("C-61"),
    by: "Gilbert",
    title: "Journal of Antimicrobial Chemotherapy 47(T1):29–34",
    year: Some(2001),
    link: Link::Doi("10.1093/jac/47.suppl_1.29"),
};
/// Vitiligo: new patches where skin was needled.
pub static C_62: Citation = Citation {
    id: ForReview::new("C-62"),
    by: "Esmat et al",
    title: "Journal of Dermatological Treatment 33(5)",
    year: Some(2022),
    link: Link::Doi("10.1080/09546634.2022.2062279"),
};
/// Psoriasis: not usually advised.
pub static C_63: Citation = Citation {
    id: ForReview::new("C-63"),
    by: "MyPsoriasisTeam",
    title: "Is microneedling with psoriasis safe?",
    year: Some(2023),
    link: Link::Url("mypsoriasisteam.com/resources/is-microneedling-with-psoriasis-safe"),
};
/// Raised scars belong in specialist care.
pub static C_64: Citation = Citation {
    id: ForReview::new("C-64"),
    by: "Review",
    title: "Review of skin needling (PCI) for non-atrophic scars",
    year: None,
    link: Link::Catalogue("PMC6880027"),
};
/// Burn scars: treated by surgeons.
pub static C_65: Citation = Citation {
    id: ForReview::new("C-65"),
    by: "Aust & Fernandes",
    title: "Clinics in Surgery 2:1612",
    year: Some(2017),
    link: Link::Url("clinicsinsurgery.com/full-text/cis-v2-id1612.php"),
};
/// Nickel in needle steel.
pub static C_66: Citation = Citation {
    id: ForReview::new("C-66"),
    by: "Report",
    title: "Microneedling in the nickel-allergic patient",
    year: None,
    link: Link::Url("discovery.researcher.life/article/microneedling-in-the-nickelallergic-patient"),
};
/// HIV from a blood-product facial at an unlicensed spa.
pub static C_67: Citation = Citation {
    id: ForReview::new("C-67"),
    by: "Stadelman-Behar et al",
    title: "Morbidity and Mortality Weekly Report 73(16):372–6",
    year: Some(2024),
    link: Link::Url("cdc.gov/mmwr/volumes/73/wr/mm7316a3.htm"),
};
/// Scaly sun patches need diagnosis and treatment.
pub static C_68: Citation = Citation {
    id: ForReview::new("C-68"),
    by: "Review",
    title: "Actinic keratosis and field cancerisation",
    year: None,
    link: Link::Catalogue("PMC7477025"),
};
/// People with cancer: decided by their teams.
pub static C_69: Citation = Citation {
    id: ForReview::new("C-69"),
    by: "Proietti et al",
    title: "Aesthetic Treatments in Cancer Patients, CCID 14:1831–7",
    year: Some(2021),
    link: Link::Doi("10.2147/CCID.S342734"),
};
/// Needle channels close in two to three days.
pub static C_70: Citation = Citation {
    id: ForReview::new("C-70"),
    by: "Study of needle patches",
    title: "Closure of micropores at three sites",
    year: None,
    link: Link::Catalogue("PMC8259462"),
};
/// Not over tattoos.
pub static C_71: Citation = Citation {
    id: ForReview::new("C-71"),
    by: "AI-written summaries of a platelet-product guide, low grade",
    title: "droracle.ai 354570, 585448, 285729",
    year: None,
    link: Link::Url("droracle.ai/articles/354570"),
};
/// Recovery day by day; when make-up, sweat and pools are allowed.
pub static C_72: Citation = Citation {
    id: ForReview::new("C-72"),
    by: "Clinic pages, low grade",
    title: "Aftercare and recovery after microneedling",
    year: None,
    link: Link::Url("monarchbrowandfacials.com, calistamedspa.com, realself.com/microneedling-rf"),
};
/// Clinics' waits after other treatments differ widely.
pub static C_73: Citation = Citation {
    id: ForReview::new("C-73"),
    by: "Clinic and content pages, low grade",
    title: "Waits after other treatments",
    year: None,
    link: Link::Url(
        "sisubeautyclinic.com/blogs/microneedling/microneedling-contraindications, esthetikmtl.com/en/consultation-microneedling",
    ),
};
/// Heat devices and implants; waits after other treatments.
pub static C_74: Citation = Citation {
    id: ForReview::new("C-74"),
    by: "Training and vendor pages, low grade",
    title: "Lists of reasons not to treat with RF or laser",
    year: None,
    link: Link::Url("coloradoaestheticsacademy.com, belislaser.com, au.feau.com"),
};
/// When to leave out retinoids and waxing.
pub static C_75: Citation = Citation {
    id: ForReview::new("C-75"),
    by: "yourbestselves.com, low grade",
    title: "Two pages on retinol and microneedling",
    year: None,
    link: Link::Url("yourbestselves.com/do-i-need-to-stop-retinol-before-microneedling"),
};
/// Worries about looks: to be considered before treating.
pub static C_76: Citation = Citation {
    id: ForReview::new("C-76"),
    by: "Joint Council for Cosmetic Practitioners, as reported",
    title: "Guidance on patients' emotional safety",
    year: Some(2023),
    link: Link::Url("aestheticnursing.co.uk/content/professional/patient-emotional-and-psychological-safety"),
};
/// Worries about looks: a form never replaces the talk.
pub static C_77: Citation = Citation {
    id: ForReview::new("C-77"),
    by: "Medical Board of Australia",
    title: "Questions and answers on patient assessment",
    year: None,
    link: Link::Url(
        "medicalboard.gov.au/Codes-Guidelines-Policies/FAQ/FAQ-Guidelines-Patient-assessment-and-body-dysmorphic-disorder-BDD-screening.aspx",
    ),
};
/// Spreading infection: when to get help.
pub static C_78: Citation = Citation {
    id: ForReview::new("C-78"),
    by: "NHS-derived pages",
    title: "Cellulitis",
    year: None,
    link: Link::Url("em-doctors.com/conditions/cellulitis"),
};
/// Sepsis: when to call for help.
pub static C_79: Citation = Citation {
    id: ForReview::new("C-79"),
    by: "Quick card",
    title: "Sepsis",
    year: None,
    link: Link::Url("urgent.aryash.health/quick/sepsis.html"),
};
/// An age limit proposed in England.
pub static C_80: Citation = Citation {
    id: ForReview::new("C-80"),
    by: "UK Department of Health and Social Care",
    title: "Licensing of non-surgical cosmetic procedures, consultation",
    year: Some(2023),
    link: Link::Url("gov.uk/government/consultations/licensing-of-non-surgical-cosmetic-procedures"),
};
/// England: the lowest tier of a proposed licence.
pub static C_81: Citation = Citation {
    id: ForReview::new("C-81"),
    by: "aestheticmed.co.uk, cms-lawnow.com",
    title: "Summaries of the consultation on licensing in England",
    year: None,
    link: Link::Url(
        "aestheticmed.co.uk/site/industrynewsdetails/a-walkthrough-of-the-government-consultation",
    ),
};
/// Burn scars: four to six sessions, four to six weeks apart.
pub static C_86: Citation = Citation {
    id: ForReview::new("C-86"),
    by: "Adult Burn Support UK",
    title: "Page on needling of burn scars",
    year: None,
    link: Link::Url("adultburnsupportuk.org/?p=3269"),
};
/// A clinic's list of reasons not to treat.
pub static C_87: Citation = Citation {
    id: ForReview::new("C-87"),
    by: "kichi.studio",
    title: "Clinic list of reasons not to treat",
    year: None,
    link: Link::Url("kichi.studio/pages/microneedling-suitability"),
};
/// Two clinics' lists of reasons not to treat.
pub static C_88: Citation = Citation {
    id: ForReview::new("C-88"),
    by: "purelyboutique.com, sisubeautyclinic.com",
    title: "Clinic lists of reasons not to treat",
    year: None,
    link: Link::Url(
        "purelyboutique.com/microneedling-treatment-holliston, sisubeautyclinic.com/blogs/microneedling/microneedling-contraindications",
    ),
};
/// Acne itself: a review with mixed kinds of needling.
pub static C_90: Citation = Citation {
    id: ForReview::new("C-90"),
    by: "Review of needling for acne",
    title: "Cosmetics 11(6):193",
    year: Some(2024),
    link: Link::Doi("10.3390/cosmetics11060193"),
};

/// No published figure was found; the safer reading was taken.
pub static JUDGEMENT: Citation = Citation {
    id: ForReview::new("J"),
    by: "This check's own caution",
    title: "no published figure was found",
    year: None,
    link: Link::None,
};

/// A rule that the clinic added.
pub static CLINIC: Citation = Citation {
    id: ForReview::new("clinic"),
    by: "This clinic's own rule",
    title: "",
    year: None,
    link: Link::None,
};
