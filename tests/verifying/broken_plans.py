"""For every rule at least one good plan that is broken in one place, and the step that must be named."""

from typing import NamedTuple

from msgspec.structs import replace
from plan_changes import Change, both, lasting, left, loose, spared, step, swapped, whole
from verifying_cast import BACK, HEALTHY, LIGHT, guide, instead_of

from warmhands.model.plan import Errand


class Broken(NamedTuple):
    """The rule that must speak, the good plan's name, how it is broken, and the step that is named."""

    rule: str
    good: str
    change: Change
    step: int | None = None


WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen"
TIME = (
    Broken("a_plan_has_steps", "light", whole(steps=())),
    Broken("steps_are_counted_from_one", "light", step(3, n=4), 3),
    Broken("first_step_starts_at_zero", "light", step(1, start_s=1), 1),
    Broken("steps_follow_without_gaps", "light", step(3, start_s=181), 3),
    Broken("steps_follow_without_gaps", "light", step(3, start_s=179), 3),
    Broken("every_step_has_its_time", "light", step(2, seconds=4), 2),
    Broken("every_step_has_its_time", "light", step(2, seconds=-60), 2),
    Broken("every_step_has_its_time", "light", step(2, seconds=3601), 2),
    Broken("seconds_add_up", "light", step(7, seconds=61)),
    Broken("seconds_add_up", "light", whole(total_seconds=600)),
    Broken("length_is_whole_minutes", "light", lasting(541)),
    Broken("length_is_whole_minutes", "light", whole(total_seconds=0)),
    Broken("an_hour_is_the_end", "back", lasting(3660)),
    Broken("length_fits_the_protocol", "light", lasting(240)),
    Broken("length_fits_the_protocol", "back", lasting(1860)),
    Broken("length_fits_the_giver", "light", lasting(960)),
    Broken("length_fits_the_giver", "neck", lasting(1860)),
    Broken("length_fits_the_receiver", "baby", lasting(660)),
    Broken("length_fits_the_receiver", "self", lasting(960, giver="trained")),
    Broken("length_fits_the_receiver", "face", lasting(1860)),
    Broken("length_fits_the_day", "light", whole(limits=replace(HEALTHY, max_minutes=8))),
)
PHASES = (
    Broken("first_step_opens", "light", step(1, phase="warm"), 1),
    Broken("last_step_closes", "light", step(7, phase="settle"), 7),
    Broken("phases_never_go_back", "light", step(4, phase="warm"), 4),
    Broken("adults_open_with_effleurage", "light", step(1, technique="hold"), 1),
    Broken("adults_open_with_effleurage", "self", step(1, technique="friction"), 1),
    Broken("adults_close_with_effleurage", "back", step(12, technique="feather_stroke"), 12),
    Broken("closing_pats_come_just_before_the_last_strokes", "back", step(11, technique="friction"), 11),
    Broken("added_opening_is_marked", "light", step(1, cites=("guide:ORDER-06",)), 1),
    Broken("added_closing_is_marked", "back", step(12, cites=("guide:ORDER-07",)), 12),
)
PLACES = (
    Broken("zone_is_known", "light", step(3, zone="wing"), 3),
    Broken("zone_is_known", "light", step(5, to_zone="wing"), 5),
    Broken("way_between_zones_is_known", "light", step(5, to_zone="forearm"), 5),
    Broken("spine_is_never_worked", "light", step(3, zone="spine_line"), 3),
    Broken("spine_is_never_worked", "baby", step(2, zone="spine_line"), 2),
    Broken("spine_is_never_worked", "light", step(6, to_zone="tailbone"), 6),
    Broken("spine_is_never_worked", "light", step(4, side="middle"), 4),
    Broken("front_of_neck_is_never_worked", "self", step(1, zone="throat"), 1),
    Broken("front_of_neck_is_never_worked", "neck", step(2, zone="notch_below_ear"), 2),
    Broken("lymph_nodes_are_never_reached", "back", step(5, to_zone="armpit"), 5),
    Broken("lymph_nodes_are_never_reached", "self", step(2, to_zone="collarbone_hollow"), 2),
    Broken("lymph_nodes_are_never_reached", "legs", step(3, to_zone="groin"), 3),
    Broken("back_of_knee_is_skipped", "legs", step(2, to_zone="knee_back"), 2),
    Broken("back_of_knee_is_skipped", "legs", step(2, to_zone="thigh"), 2),
    Broken("leg_strokes_end_at_mid_thigh", "legs", step(3, to_zone="buttock"), 3),
    Broken("closed_zones_are_left_alone", "face", step(2, zone="eyes"), 2),
    Broken("self_reaches_only_neck_and_shoulders", "self", step(2, zone="long_back_muscles"), 2),
    Broken("self_reaches_only_neck_and_shoulders", "self", step(2, zone="forehead"), 2),
    Broken("zone_lies_open_in_the_position", "light", step(3, zone="chest"), 3),
    Broken("zone_lies_open_in_the_position", "face", step(2, zone="shoulder_blade"), 2),
    Broken("middle_is_for_midline_zones", "light", step(3, side="middle"), 3),
    Broken("direction_fits_the_way", "light", step(1, direction="down"), 1),
    Broken("direction_fits_the_way", "light", step(5, direction="up"), 5),
    Broken("direction_fits_the_way", "light", step(5, direction="in_place"), 5),
    Broken("kidneys_are_passed_lightly", "light", step(1, pressure=2), 1),
    Broken("kidneys_are_passed_lightly", "back", step(11, zone="sacrum", pressure=2), 11),
)
PRESSURE = (
    Broken("pressure_is_one_to_three", "light", step(3, pressure=0), 3),
    Broken("pressure_is_one_to_three", "back", step(6, pressure=4), 6),
    Broken("pressure_is_one_to_three", "light", step(3, pressure=-1), 3),
    Broken("zone_bears_no_more", "back", step(5, zone="flank", pressure=2), 5),
    Broken("zone_bears_no_more", "neck", step(1, pressure=3), 1),
    Broken("neck_gets_care_and_never_force", "neck", step(1, pressure=3), 1),
    Broken("neck_gets_care_and_never_force", "neck", step(2, pressure=2), 2),
    Broken("blades_are_passed_at_two", "back", step(7, to_zone="shoulder_top", pressure=3), 7),
    Broken("giver_ceiling_holds", "light", step(3, pressure=3), 3),
    Broken("receiver_ceiling_holds", "baby", step(2, pressure=2), 2),
    Broken("receiver_ceiling_holds", "child", step(3, pressure=3), 3),
    Broken("receiver_ceiling_holds", "child", both(whole(age_years=2.9), step(3, pressure=2)), 3),
    Broken("receiver_ceiling_holds", "child", both(whole(age_years=None), step(3, pressure=2)), 3),
    Broken("kind_ceiling_holds", "back", both(whole(kind="medicinal"), step(6, pressure=3)), 6),
    Broken("face_massage_is_level_one", "face", step(2, zone="nape", pressure=2), 2),
    Broken("first_presses_and_stretches_are_light", "light", step(3, technique="stretching"), 3),
    Broken("day_ceiling_holds", "light", whole(limits=replace(HEALTHY, max_pressure=1)), 3),
    Broken("zones_of_the_day_are_spared", "light", spared("shoulder_top", "left", 1), 3),
    Broken("zones_of_the_day_are_spared", "light", spared("kidney_area", "both", 0), 7),
    Broken("zones_of_the_day_are_spared", "light", spared("back", "right", 0), 4),
)
TECHNIQUES = (
    Broken("technique_is_the_givers", "light", step(3, technique="squeezing", pressure=1), 3),
    Broken("technique_is_the_givers", "neck", step(3, technique="mobilisation"), 3),
    Broken("technique_is_the_receivers", "baby", step(2, technique="petrissage"), 2),
    Broken("technique_is_the_receivers", "child", step(3, technique="compression"), 3),
    Broken("technique_is_the_receivers", "self", step(2, technique="tapotement"), 2),
    Broken("no_pinching_under_three", "baby", step(2, technique="pinching"), 2),
    Broken("no_pinching_under_three", "child", both(whole(age_years=2.9), step(3, technique="pinching")), 3),
    Broken("no_pinching_under_three", "child", step(3, technique="pinching", pressure=2), 3),
    Broken("newborn_is_only_held", "baby", whole(age_weeks=7.9), 1),
    Broken("waist_takes_only_soft_strokes", "light", step(3, zone="low_back", pressure=1), 3),
    Broken("waist_takes_only_soft_strokes", "back", step(3, zone="kidney_area"), 3),
    Broken("waist_takes_only_soft_strokes", "back", step(7, zone="sacrum", to_zone="long_back_muscles"), 7),
    Broken("between_the_blades_only_softly", "back", step(7, zone="between_shoulder_blades"), 7),
    Broken("between_the_blades_only_softly", "back", step(3, zone="between_shoulder_blades"), 3),
    Broken("between_the_blades_only_softly", "back", step(4, zone="between_shoulder_blades", pressure=3), 4),
    Broken("pats_land_on_muscle_only", "back", step(10, zone="shoulder_blade"), 10),
    Broken("pats_land_on_muscle_only", "back", step(10, zone="sacrum"), 10),
    Broken("low_back_is_never_patted", "back", step(10, zone="low_back"), 10),
    Broken("low_back_is_never_patted", "back", step(10, zone="low_back", to_zone="long_back_muscles"), 10),
    Broken("neck_is_never_patted", "neck", step(5, zone="nape"), 5),
    Broken("nape_takes_its_own_strokes", "neck", step(4, technique="vibration"), 4),
    Broken("nape_takes_its_own_strokes", "neck", step(4, to_zone=None), 4),
    Broken("nape_takes_its_own_strokes", "neck", step(4, direction="up"), 4),
    Broken("nape_takes_its_own_strokes", "neck", whole(giver="first_time"), 4),
    Broken("side_of_neck_gets_flat_strokes", "neck", step(2, technique="hold"), 2),
    Broken("neck_is_never_pulled", "neck", step(3, technique="stretching", zone="occiput"), 3),
    Broken("effleurage_is_slow", "light", step(1, pace_cm_s=0.9), 1),
    Broken("effleurage_is_slow", "light", step(1, pace_cm_s=10.1), 1),
    Broken("effleurage_is_slow", "light", step(1, pace_cm_s=None), 1),
    Broken("tempo_is_sane", "light", step(2, beats_per_minute=0), 2),
    Broken("tempo_is_sane", "light", step(2, beats_per_minute=301), 2),
    Broken("tempo_is_sane", "light", step(2, pace_cm_s=31.0), 2),
    Broken(
        "technique_is_not_off_today",
        "light",
        whole(limits=replace(HEALTHY, techniques_off=("petrissage",))),
        3,
    ),
)
HANDS = (
    Broken("fists_only_on_the_shoulder_top", "neck", step(1, hand="fist"), 1),
    Broken("fists_only_on_the_shoulder_top", "light", step(3, hand="fist"), 3),
    Broken("fists_only_on_the_shoulder_top", "light", step(3, hand="knuckles"), 3),
    Broken("no_fists_on_babies_and_children", "baby", step(1, hand="fist"), 1),
    Broken(
        "no_fists_on_babies_and_children", "child", both(whole(giver="trained"), step(3, hand="knuckles")), 3
    ),
    Broken("no_fists_on_tender_places", "back", step(11, hand="fist"), 11),
    Broken("no_fists_on_tender_places", "back", step(4, zone="between_shoulder_blades", hand="knuckles"), 4),
    Broken("no_thumbs_at_the_kidneys", "light", step(1, hand="thumb"), 1),
    Broken("side_of_neck_gets_flat_hands", "neck", step(2, hand="thumb"), 2),
    Broken("baby_hands_are_soft", "baby", step(2, hand="thumb"), 2),
    Broken("baby_hands_are_soft", "baby", step(3, hand="cupped_palm"), 3),
    Broken("things_only_stroke", "light", step(3, hand="object"), 3),
    Broken("no_device_on_the_neck", "neck", step(1, hand="object"), 1),
)
FIT = (
    Broken("words_are_of_the_vocabulary", "light", step(3, hand="elbow"), 3),
    Broken("words_are_of_the_vocabulary", "light", step(3, technique="cracking"), 3),
    Broken("protocol_is_known", "light", whole(protocol="lomi_lomi")),
    Broken("kind_is_known", "light", whole(kind="magic")),
    Broken("kind_fits_the_protocol", "light", whole(kind="medicinal")),
    Broken("receiver_fits_the_protocol", "neck", whole(receiver="child", age_years=7)),
    Broken("giver_fits_the_protocol", "light", whole(giver="guru")),
    Broken("position_fits_the_protocol", "light", whole(position="supine")),
    Broken("kind_fits_the_receiver", "baby", whole(receiver="adult", age_weeks=None)),
    Broken("free_plan_fits_some_protocol", "self", whole(position="lap")),
    Broken("age_fits_the_receiver", "baby", whole(age_weeks=52)),
    Broken("age_fits_the_receiver", "child", whole(age_years=13)),
    Broken("age_fits_the_receiver", "child", whole(age_years=0.9)),
    Broken("age_fits_the_receiver", "back", whole(age_years=12.9)),
    Broken("age_fits_the_receiver", "back", whole(age_years=131)),
    Broken("partner_massage_is_for_adults", "partner", whole(age_years=17.9)),
    Broken("partner_massage_is_for_adults", "partner", whole(receiver="child", age_years=12)),
)
DAY = (
    Broken("position_is_open_today", "light", whole(limits=replace(HEALTHY, positions_off=("prone",)))),
    Broken("massage_is_not_refused_today", "light", whole(limits=replace(HEALTHY, refused=("relaxing",)))),
    Broken("massage_is_not_refused_today", "light", whole(limits=replace(HEALTHY, refused=("light_home",)))),
    Broken("limits_keep_the_receivers_ceiling", "light", whole(limits=replace(HEALTHY, max_pressure=4))),
    Broken("limits_keep_the_receivers_ceiling", "baby", whole(limits=HEALTHY)),
    Broken("limits_keep_the_receivers_ceiling", "light", whole(limits=replace(HEALTHY, max_minutes=61))),
    Broken("limits_name_known_zones", "light", spared("wing", "both", 0)),
)
TEXTS = (
    Broken("plan_has_a_title", "light", whole(title=" ")),
    Broken("every_step_has_a_title", "light", step(3, title=""), 3),
    Broken("every_step_is_spoken", "light", step(3, say="…"), 3),
    Broken("say_has_at_most_25_words", "light", step(3, say=f"{WORDS} {WORDS}"), 3),
    Broken("say_is_one_sentence", "light", step(3, say="Knead softly. Then press."), 3),
    Broken("every_step_is_cited", "light", step(3, cites=()), 3),
    Broken("cites_exist", "light", step(3, cites=("guide:PROT-LIGHT-99",)), 3),
    Broken("cites_exist", "light", step(3, cites=("source:nobody",)), 3),
    Broken("cites_exist", "light", step(3, cites=("ours:",)), 3),
    Broken("cites_exist", "light", step(3, cites=("hearsay",)), 3),
    Broken("errands_are_cited", "light", whole(prepare=(Errand("warm_hands", "Warm them.", ()),))),
    Broken("errands_are_cited", "light", whole(after=(Errand("rest_a_while", "Rest.", ("guide:X",)),))),
    Broken("face_strokes_are_marked_as_ours", "face", step(2, cites=guide("FACE-03")), 2),
    Broken("errands_are_known", "light", whole(prepare=(Errand("sing", "Sing.", ("ours:comfort",)),))),
    Broken("errands_are_known", "light", whole(after=LIGHT.prepare)),
    Broken("errands_are_known", "light", whole(prepare=(replace(LIGHT.prepare[0], text=""),))),
    Broken(
        "errands_fit_the_massage",
        "light",
        whole(prepare=(Errand("position_seated", "Sit down.", ("guide:PREP-22",)),)),
    ),
    Broken(
        "errands_carry_no_stroke",
        "light",
        whole(prepare=(replace(LIGHT.prepare[0], cites=guide("LIGHT-03")),)),
    ),
    Broken("something_is_prepared", "light", whole(prepare=())),
    Broken("plan_is_of_this_knowledge", "light", whole(knowledge="0123456789abcdef")),
)
GUIDE = (
    Broken("numbered_steps_keep_their_order", "back", swapped(6, 7), 7),
    Broken("numbered_steps_keep_their_order", "back", swapped(3, 5), 4),
    Broken("errands_keep_the_order", "back", whole(after=(replace(BACK.after[0], cites=guide("ADULT-01")),))),
    Broken(
        "errands_keep_the_order", "back", whole(prepare=(replace(BACK.prepare[0], cites=guide("ADULT-09")),))
    ),
    Broken("no_numbered_step_is_lost", "back", loose(8)),
    Broken("technique_is_the_cited_one", "back", step(8, technique="friction"), 8),
    Broken("hand_is_the_cited_one", "back", step(9, hand="palm"), 9),
    Broken("unsafe_steps_of_the_guide_are_replaced", "self", step(1, cites=guide("SELF-08")), 1),
    Broken("replaced_fact_exists", "back", step(3, replaces=instead_of("ADULT-93")), 3),
    Broken(
        "replacement_gives_its_reason",
        "back",
        step(3, replaces=replace(instead_of("ADULT-03"), because="")),
        3,
    ),
    Broken("replaced_fact_is_not_cited", "back", step(3, cites=guide("ADULT-03")), 3),
    Broken("left_out_is_of_the_protocol", "light", left("ADULT-08", "limit")),
    Broken("left_out_is_of_the_protocol", "light", left("LIGHT-99", "limit")),
    Broken("left_out_gives_a_known_reason", "back", both(loose(8), left("ADULT-08", "mood"))),
    Broken("left_out_is_not_done", "back", left("ADULT-08", "limit")),
    Broken("time_is_no_reason_when_there_is_enough", "back", both(loose(8), left("ADULT-08", "time"))),
    Broken("giver_is_no_reason_when_he_may", "back", both(loose(8), left("ADULT-08", "giver"))),
    Broken("limit_is_no_reason_without_one", "back", both(loose(8), left("ADULT-08", "limit"))),
    Broken("choice_leaves_out_only_the_optional", "back", both(loose(8), left("ADULT-08", "choice"))),
    Broken("what_stays_out_by_choice_is_said", "partner", whole(protocol="partner_back")),
)
FREE = (
    Broken("length_fits_the_kind", "self", lasting(240)),
    Broken("length_fits_the_kind", "legs", lasting(2760)),
    Broken("firm_work_comes_on_warm_places", "legs", step(3, technique="petrissage"), 3),
    Broken("firm_work_comes_on_warm_places", "legs", step(2, zone="calf", technique="squeezing"), 2),
    Broken("legs_are_for_adults", "legs", whole(receiver="child", age_years=7), 2),
    Broken("face_massage_is_level_one", "face", both(whole(protocol=None), step(2, pressure=2)), 2),
    Broken("face_strokes_are_marked_as_ours", "face", both(whole(protocol=None), step(2, cites=())), 2),
)
BROKEN = (*TIME, *PHASES, *PLACES, *PRESSURE, *TECHNIQUES, *HANDS, *FIT, *DAY, *TEXTS, *GUIDE, *FREE)
