/// What an English sentence is told with, as tables: verbs by what they mean, nouns that stand for them, conditions,
/// and the small words around.
enum EnglishWords {
  /// Verbs in their dictionary form, several words joined by `_`; `~` is where somebody stands: let ~ know.
  static let verbs: [(Deed, String)] = [
    (
      .approve,
      """
      approve sign_off sign_off_on sign authorise authorize agree agree_to accept ok okay okays grant permit endorse say_yes say_yes_to give_the_go-ahead give_the_go_ahead \
      give_a_go-ahead give_the_ok give_the_okay give_the_green_light green-light give_the_nod give_the_thumbs_up give_approval give_their_approval give_permission give_consent \
      consent consent_to give_the_all-clear give_clearance say_ok say_okay countersign rubber-stamp wave_it_through vote_for vote_on vote confirm
      """
    ),
    (
      .decide,
      "decide decide_on make_the_decision make_the_final_decision make_the_call make_the_final_call take_the_decision have_the_final_say have_the_last_word give_the_final_approval give_final_approval settle rule_on has_the_final_say has_the_last_word finally_approve"
    ),
    (.judge, "judge assess"),
    (
      .check,
      "check review verify examine double-check go_over go_through vet inspect validate proofread check_over clear"
    ),
    (
      .look,
      "look_at take_a_look take_a_look_at have_a_look have_a_look_at see glance_at cast_an_eye_over look_over look_through"
    ),
    (
      .share,
      "share share_with show show_to circulate circulate_to send_round send_round_to send_around send_it_round_to read read_through copy cc copy_in loop_in keep_in_the_loop fyi_to fyi put_in_front_of put_before lay_before bring_to_the_attention_of pass_round keep_~_in_the_loop circulate_among share_among distribute_to distribute_among hand_round pass_around put_~_in_copy put_~_in_cc keep_~_in_copy get_a_copy receive_a_copy send_~_copy let_~_read let_~_see let_~_have give_~_copy give_~_access"
    ),
    (
      .pass,
      "pass pass_on pass_on_to pass_to forward forward_to hand_on hand_on_to send send_on send_on_to send_over send_to go_to go_over_to move_on_to go_on_to move_to hand_to get_passed_to route_to refer_to hand_over_to hand_it_over_to escalate escalate_to escalate_it_to run_past run_it_past run_by run_it_by bounce_up_to go_past go_via put_to"
    ),
    (
      .notify,
      """
      tell inform notify let_~_know email e-mail mail message alert advise report_to announce_to write_to contact call phone ring text update brief drop_a_line_to \
      send_an_email_to send_an_e-mail_to send_a_message_to send_a_mail_to send_mail_to send_a_confirmation_to send_a_notice_to send_word_to send_a_letter_to send_a_note_to send_a_notification_to \
      give_notice_to get_a_message get_an_email get_a_mail get_a_notice get_a_note get_a_notification get_a_confirmation get_told hear hear_about be_told be_informed be_notified get_word \
      receive_a_message receive_an_email receive_a_notice receive_a_letter receive_a_confirmation confirm_to report_back_to give_word_to break_the_news_to say send_~_message send_~_email send_~_mail send_~_note send_~_letter send_~_word send_~_notice send_~_confirmation give_~_call give_~_notice give_~_message drop_~_line drop_~_note keep_~_informed keep_~_posted keep_~_updated keep_~_up_to_date explain_to ping give_~_heads-up give_~_shout give_~_update make_~_aware make_aware make_sure_~_know see_that_~_know ensure_~_know
      """
    ),
    (
      .apply,
      """
      apply apply_for submit hand_in request send_in put_in lodge make_a_request make_an_application make_a_request_for put_in_a_request put_in_a_request_for ask_for_leave \
      file_a_request fill_in_the_form fill_out_the_form fill_in_a_form fill_out_a_form complete_the_form complete_a_form submit_a_form submit_the_form complete_the_application complete_an_application complete_the_request complete_the_paperwork fill_in_an_application fill_in_the_application fill_out_an_application start_the_request raise_a_request raise_it raise_the_request \
      hand_in_a_form hand_in_an_application turn_in
      """
    ),
    (
      .enter,
      "add_a_field_for include_a_field_for have_a_field_for add_a_field fill_in fill_out enter type type_in write write_down state provide put_down note_down record specify key_in ask_for ask give"
    ),
    (.attach, "attach upload enclose include add append"),
    (.choose, "choose pick select choose_between choose_from pick_from select_from"),
    (
      .sendBack,
      "send_back send_it_back send_it_back_to send_back_to give_back give_it_back_to give_back_to redo resubmit correct fix hand_back hand_back_to return return_to revise rework do_it_again try_again do_over fill_in_the_form_again fill_out_the_form_again complete_the_form_again get_it_back get_sent_back_to be_sent_back_to put_right fill_it_in_again bounce_back_to bounce_it_back_to bounce_it_back bounce_back change_it fill_in_again do_again"
    ),
    (.reject, "reject refuse turn_down decline deny say_no say_no_to veto throw_out disapprove not_approve"),
    (
      .finish,
      "finish end close stop complete be_done be_finished be_over be_closed be_complete wrap_up conclude come_to_an_end"
    ),
    (
      .goBack,
      "go_back go_back_to start_over start_over_from start_again start_again_from start_over_with begin_again begin_again_from back_to come_back_to jump_back_to go_back_and_start_again return_it_to"
    ),
    (
      .remind,
      "remind chase chase_up nudge send_a_reminder send_a_reminder_to send_~_reminder give_~_reminder give_~_nudge prompt poke"
    ),
    (.handOver, "take_over_by take_it_over"),
    (
      .standIn,
      "step_in stand_in stand_in_for take_over cover cover_for deputise deputize deputise_for fill_in_for act_for act_instead sign_instead approve_instead decide_instead take_their_place take_his_place take_her_place do_it_instead substitute substitute_for act_as_deputy replace jump_in help_out"
    ),
    (.reply, "answer reply respond get_back_to_us get_back come_back_to_us give_an_answer"),
    (.wait, "wait pause leave_it hold hold_on wait_for"),
    (.need, "need require call_for want must_have leave_it_to leave_it_up_to leave_to"),
    (.receive, "get obtain seek secure ask_for have wait_for await"),
    (.give, "give do make carry_out perform grant provide put_on add"),
    (
      .work,
      """
      pay order print file hand_over deliver prepare book issue archive publish visit arrange process handle take_care_of deal_with stamp register post ship draft calculate collect \
      clean repair install set_up buy purchase pack scan store take make create organise organize schedule interview test measure come arrive pick_up put look_after \
      work_on sort sort_out open lock unlock enter_into log comment reserve refund reimburse transfer invoice bill transport translate assign carry_out do produce \
      compile type_up write_up draw_up investigate research survey look_into follow_up train teach meet discuss advertise announce hire recruit fit cut mow paint build \
      send_out post_out mail_out hand_out see_to attend_to make_sure ensure see_that get_~_ready make_~_ready settle_the_bill settle_the_invoice settle_the_account cancel_the_booking give_out put_up take_down bring fetch load unload drive move check_in check_out cook serve report complain propose suggest register
      """
    ),
  ]

  /// Nouns that stand for what somebody does: the manager's approval.
  static let nouns: [(Deed, String)] = [
    (
      .approve,
      "approval sign-off signoff clearance backing thumbs-up thumbs_up ok okay consent permission go-ahead blessing signature authorisation authorization agreement acceptance green_light nod say-so stamp yes endorsement"
    ),
    (
      .decide,
      "decision final_decision final_say final_approval final_sign-off final_word ruling last_word last_say final_judgement"
    ),
    (.check, "review check verification inspection examination"),
    (.remind, "reminder"),
    (.notify, "email message notice notification letter"),
    (.share, "information info"),
  ]

  static let irregular: [String: String] = [
    "said": "say", "says": "say", "sent": "send", "told": "tell", "gave": "give", "given": "give", "let": "let",
    "made": "make",
    "went": "go", "gone": "go", "goes": "go", "wrote": "write", "written": "write", "read": "read", "got": "get",
    "gotten": "get",
    "took": "take", "taken": "take", "paid": "pay", "put": "put", "has": "have", "had": "have", "does": "do",
    "did": "do",
    "done": "do", "chose": "choose", "chosen": "choose", "shown": "show", "saw": "see", "seen": "see", "heard": "hear",
    "came": "come", "began": "begin", "kept": "keep", "bought": "buy", "built": "build", "met": "meet", "left": "leave",
    "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be", "dealt": "deal", "held": "hold",
    "stood": "stand", "signed": "sign", "typed": "type", "filed": "file", "aprove": "approve", "aproves": "approve",
    "approvs": "approve", "aproved": "approve", "recieve": "receive", "recieves": "receive", "infrom": "inform",
    "notfy": "notify", "brought": "bring", "drew": "draw", "rang": "ring",
  ]

  /// Words between an answer and whose it is: approval is given by the board, the decision lies with the mayor.
  static let carriers =
    "is was be been to must should shall will has have needs need required needed given made taken obtained sought granted comes come goes go lies lie rests rest belongs pending mandatory necessary compulsory wanted up due left first always also only"
    .wordSet
  /// Verbs that hand over words in quotes, or fields; and those by which others are reached.
  static let bearers = "send show give get receive pass write put post forward text mail say read".wordSet
  static let senders = "send give pass forward report hand".wordSet
  static let contacts = "update call phone ring text contact email e-mail mail write explain report".wordSet
  /// Ways to ask for the amount of money, and words around the fields somebody is told.
  static let costs = "how_much_it_costs what_it_costs how_much_it_is the_cost the_costs how_much".phrases
  static let counting =
    "number amount of many much how is was were are it granted total both as well also too about with on by they he she needs need please and requested approved"
    .wordSet.union(articles)
  /// What a choice is that somebody takes: a printer is ordered.
  static let wanted =
    "ordered needed requested chosen wanted required selected picked concerned asked meant bought booked involved"
    .wordSet
  /// What somebody does who fills in a field, in a condition: they left comments.
  static let having = "have leave write make enter give attach add provide supply upload include enclose submit forget"
    .wordSet
  /// More, and less: what comes above and below what was said.
  static let comparatives = "more less fewer higher lower cheaper dearer smaller larger bigger greater longer shorter"
    .wordSet
  /// Asking, and saying what is asked.
  static let asking = "ask say tell state enter give know write specify show".wordSet
  /// What somebody does with a field.
  static let writing =
    "fill enter give provide state add attach include write say specify supply mention upload type put".wordSet

  static let articles = "the a an my our your his her their its this that these those some every each any".wordSet
  /// rejection: tell the citizen, with a colon behind them.
  static let cases: [String: Circumstance] = [
    "rejection": .rejected, "refusal": .rejected, "denial": .rejected, "mistakes": .faulty, "errors": .faulty,
    "delay": .late, "lateness": .late, "absence": .away(nil),
  ]

  /// What people say to one another, and to nobody about a flow.
  static let greetings =
    "good_morning good_afternoon good_evening good_night hello hi_there hi_everyone thank_you thanks see_you bye goodbye have_a_nice how_are_you"
    .phrases

  /// Days a date of a form may be limited by, and how.
  static let days = [
    ("year_end", "year end"), ("the_year_end", "year end"), ("month_end", "month end"),
    ("the_end_of_the_year", "year end"), ("the_end_of_the_month", "month end"),
  ].map { (words: $0.0.split(separator: "_").map(String.init), limit: $0.1) }
  static let dayLimits = [
    ("no_later_than", "until"), ("not_later_than", "until"), ("by", "until"), ("until", "until"), ("before", "until"),
    ("on_or_after", "from"), ("no_earlier_than", "from"), ("not_before", "from"), ("from", "from"),
  ].map { (words: $0.0.split(separator: "_").map(String.init), limit: $0.1) }

  /// Words around a deadline that say nothing more.
  static let deadlines =
    "the a an this that it its deadline time limit due date for to answer reply response is be has have must should needs need needed decided answered settled handled dealt with there allowed allow he she they please expected latest most maximum max limit given done been"
    .wordSet
  static let pronouns =
    "i we you he she they it them him us me one somebody someone anyone anybody everyone everybody people who".wordSet
  /// What may be, in front of choices.
  static let maybe = "can may could will must".wordSet
  /// What says that somebody is to do something.
  static let duties = "must should shall will has have needs need".wordSet
  static let modals =
    "must should shall will can could would may might has have needs need to also then now just only please always first finally next afterwards later simply still already be is are was were being been gets get ought wants like d ll really both all does do did"
    .wordSet
  /// A word with one letter wrong that is no other word: aproval.
  static func mended(_ word: EnglishWord, in situation: Situation) -> EnglishWord {
    guard word.kind == .word, word.text.count >= 6, !known.contains(word.text),
      !EnglishMeaning.bases(word.text).contains(where: { known.contains($0) }), !situation.speaks(of: word.text)
    else { return word }
    let letters = word.text.unicodeScalars.map(\.value)
    let near = mendable.filter {
      $0.letters.first == letters.first && Suggestion.editDistance(letters, $0.letters, limit: 1) != nil
    }
    guard near.count == 1 else { return word }
    var mended = word
    mended.text = near[0].text
    return mended
  }

  /// Words worth mending, in every form: what people do and what comes of it.
  private static let mendable: [(text: String, letters: [UInt32])] = {
    let verbs = EnglishMeaning.table.compactMap { $0.parts.count == 1 && $0.deed != .work ? $0.parts[0] : nil }
    let forms = verbs.flatMap { verb in
      verb.hasSuffix("e") ? [verb, verb + "s", verb + "d"] : [verb, verb + "s", verb + "ed"]
    }
    let words = Set(
      forms + nouns.flatMap { $0.1.split(separator: " ").map(String.init) } + ["otherwise", "within", "unless"])
    return words.filter { $0.count >= 6 && !$0.contains("_") }.sorted().map { ($0, $0.unicodeScalars.map(\.value)) }
  }()

  private static let known: Set<String> = {
    let phrases = [
      late, away, rejected, sentBack, faulty, bad, good, otherwise, beyond, finished, optional, future, everyone,
      anyone,
      majority, together, inOrder,
    ]
    return Set(mendable.map(\.text) + EnglishMeaning.table.flatMap(\.parts) + phrases.flatMap { $0 }.flatMap { $0 })
      .union(articles).union(pronouns).union(modals).union(heads).union(papers).union(entries)
  }()

  /// What somebody does who sets a flow going, when it is not called an application.
  static let wishes = "report call complain ask propose suggest want need wish register notice order suggest claim"
    .wordSet

  /// How one speaks of the words an answer came with.
  static let reasons: Set<[String]> = [
    ["why"], ["reason"], ["the", "reason"], ["reasons"], ["the", "reasons"], ["his", "reason"], ["her", "reason"],
    ["the", "reason", "why"], ["why", "not"],
  ]

  /// What whoever does it has got to read.
  static let readers = "read reads get gets receive receives got received".wordSet

  /// What somebody does who asks for something on a form.
  static let askers =
    "apply ask request claim register book order report sign submit make file announce start propose lodge".wordSet

  /// What a question begins with.
  static let questions = "do does is are will can have has did would should".wordSet
  static let openers =
    "after_that after_this and_then then next first first_of_all firstly secondly second third finally lastly at_the_end in_the_end afterwards later to_start_with to_begin_with at_last and so now please also following_that once_that_is_done when_that_is_done after_which as_a_first_step as_a_last_step last in_addition"
    .split(separator: " ").map { $0.split(separator: "_").map(String.init) }
  static let applicants = Set(
    "applicant requester theapplicant theperson originator thepersonwhoasked whoeverasked whoeverapplied sender thesender author whoever thesubmitter submitter thepersonwhoapplied"
      .split(separator: " ").map { Folding.key(String($0)) })

  /// Things one attaches, and things one writes into a form.
  static let papers =
    "copy receipt certificate photo picture document quote scan plan drawing form file invoice contract passport map sketch report letter proof statement"
    .wordSet
  static let entries =
    "name address reason date phone telephone email e-mail amount days purpose title number age birthday place time price cost destination details account information quantity venue period deadline summary description"
    .wordSet

  /// Words behind a choice that say nothing more, people who come, and fields that are filled in.
  static let kinds = "leave kind type one case cases".wordSet
  static let comings =
    "come to attend are is needed join apply take participate show coming expected attending involved sign register turn want enrol enroll book"
    .wordSet
  static let presences =
    "attached there given filled enclosed provided included present added uploaded entered made left written supplied"
    .wordSet

  /// What an unknown verb may be put together with: works out, sends off.
  static let adverbs = "out up off down in on over through back away together around to with at into".wordSet

  /// Who may be somebody's: the manager's deputy.
  static let aides = "deputy secretary assistant boss supervisor superior team office substitute".wordSet

  /// Words an office of something begins with: head of finance.
  static let heads =
    "member head chief director manager board department office division minister chair secretary team bureau ministry deputy union council committee"
    .wordSet

  /// Conditions in so many words; `#` is somebody's name.
  static let late =
    "late overdue the_week_is_over the_time_is_over time_is_over the_days_are_over the_time_has_passed the_time_limit_has_passed is_over too_late takes_too_long past_the_deadline past_due the_deadline_passes deadline_passes the_deadline_has_passed the_deadline_is_missed deadline_is_missed misses_the_deadline miss_the_deadline not_done_in_time not_in_time nobody_answers no_answer no_reply nobody_replies there_is_no_answer there_is_no_reply time_is_up time_runs_out no_answer_comes nothing_happens does_not_answer do_not_answer does_not_reply has_not_answered has_not_replied have_not_answered have_not_replied nothing_has_happened nothing_happened misses_it misses_this misses_that missed_it has_not_happened not_answered_in_time without_an_answer without_a_reply without_answer without_reply without_any_answer without_a_response is_not_done_on_time not_on_time the_time_is_up deadline_is_over the_deadline deadline deadline_expires the_deadline_expires expired not_answered no_response does_not_respond there_is_no_response"
    .phrases
  static let away =
    "away out absent on_leave on_holiday on_vacation off sick ill not_in not_there not_available unavailable not_here out_of_office out_of_the_office not_around travelling on_a_trip on_a_business_trip off_sick not_present in_a_meeting not_free sick_leave busy not_at_work"
    .phrases
  /// both are done, when it is finished: says only that it goes on.
  static let doneWith = ["done", "finished", "ready", "complete", "completed", "through", "over"]

  /// Nobody is where they should be.
  static let empty = ["nobody", "no_one"].flatMap { one in
    ["is_there", "is_in", "is_available", "is_around", "is_free", "is_here"].map { one + "_" + $0 }
  }.joined(separator: " ").phrases
  static let rejected =
    "rejected refused declined denied turned_down disapproved says_no say_no thrown_out the_answer_is_no answer_is_no rejects rejects_it rejects_this refuses refuses_it declines turns_it_down"
    .phrases
  static let sentBack = "sent_back returned given_back sends_it_back sends_back".phrases
  static let faulty =
    "wrong missing incomplete incorrect a_mistake mistakes an_error errors unclear not_in_order not_complete not_correct a_problem problems something_is_off not_filled_in not_right in_error faulty a_fault mistake error problem fault unfinished something_missing anything_missing questions a_question changes_needed changes_are_needed needs_changing needs_changes needs_work needs_to_be_changed needs_correcting needs_correction has_to_be_changed open_questions"
    .phrases
  static let bad =
    "not_ok not_okay not_approved not_good not_fine no_good bad not_accepted not_all_right not_alright not_agreed not_happy not_satisfied does_not_agree does_not_approve do_not_approve doesnt_approve objections an_objection not_granted unhappy not_convinced objects not_in_favour against_it"
    .phrases
  static let good =
    "approved ok okay accepted granted fine all_right alright good agreed authorised authorized signed signed_off all_good in_order cleared yes says_yes the_answer_is_yes everything_is_in_order confirmed happy right correct complete nothing_is_wrong nothing_is_missing"
    .phrases
  static let otherwise =
    "otherwise else if_not in_all_other_cases in_other_cases in_any_other_case all_others everything_else anything_else for_everything_else for_all_others or_else the_rest for_the_rest in_every_other_case all_other_cases if_it_is_not all_the_rest"
    .phrases
  static let beyond =
    "above_that below_that over_that under_that beyond_that more_than_that less_than_that higher_than_that anything_above_that anything_below_that anything_over_that anything_under_that"
    .phrases
  static let finished =
    "that_is_all that_is_it the_end that_is_the_end this_is_the_end it_is_finished it_is_done it_is_over we_are_done all_done done finished that_is_everything nothing_more and_that_is_it end_of_the_process end_of_process end_of_story stop_there it_stops_there that_is_that that_is_the_end_of_the_matter the_end_of_the_matter that_is_the_end_of_it the_end_of_it the_case_is_closed the_case_is_over the_case_ends it_ends_here this_ends_here it_ends it_stops_here it_is_complete end_of_the_flow we_are_finished"
    .phrases
  static let optional =
    ["can", "may", "might", "could"].flatMap { modal in
      ["be", "stay", "remain", "be_left", "be_kept", "stay_left"].flatMap { verb in
        ["blank", "empty", "out", "open", "free", "unfilled"].map { (modal + "_" + verb + "_" + $0) }
      }
    }.joined(separator: " ").phrases
    + "optional can_be_left_blank may_be_left_blank can_be_left_empty may_be_left_empty can_be_empty may_be_empty can_be_blank may_be_blank not_required is_not_required not_mandatory not_needed is_not_needed does_not_have_to_be_filled_in do_not_have_to can_be_omitted can_be_skipped need_not is_voluntary may_be_omitted not_necessary is_not_necessary not_compulsory can_be_left_out may_be_left_out can_be_missing"
    .phrases
  static let required =
    ["is", "are"].flatMap { verb in
      ["required", "mandatory", "compulsory", "obligatory", "a_must", "needed"].map { verb + "_" + $0 }
    }.joined(separator: " ").phrases
    + "must_be_filled_in has_to_be_filled_in have_to_be_filled_in must_be_given must_be_entered must_be_there has_to_be_there have_to_be_there should_be_there must_not_be_empty must_not_be_blank can_not_be_empty can_not_be_blank may_not_be_empty must_not_be_left_empty must_not_be_left_blank"
    .phrases
  static let future =
    "cannot_be_in_the_past can_not_be_in_the_past must_not_be_in_the_past not_in_the_past not_be_in_the_past must_be_in_the_future has_to_be_in_the_future from_today not_before_today not_be_before_today today_or_later not_earlier_than_today in_the_future must_be_today_or_later should_not_be_in_the_past no_past_dates not_be_earlier_than_today"
    .phrases
  static let everyone =
    "both all_of_them all everyone everybody each_of each_of_them all_of both_of_them both_of all_members_of every_one_of everyone_has_to"
    .phrases
  static let anyone =
    "either whichever_of whichever one_of any_one_of any_of either_of one_of_them either_one_of whoever_of at_least_one_of just_one_of"
    .phrases
  static let majority =
    "the_majority_of a_majority_of majority_of most_of more_than_half_of over_half_of more_than_half_the the_majority majority more_than_half"
    .phrases
  static let together =
    "at_the_same_time in_parallel simultaneously side_by_side in_the_meantime meanwhile at_once while".phrases
  static let inOrder =
    "in_order in_turn one_after_the_other in_that_order one_after_another in_this_order one_by_one in_sequence".phrases
}

extension String {
  /// The words of a list, parted by spaces.
  var wordSet: Set<String> { Set(split(separator: " ").map(String.init)) }

  /// Several words each, joined by `_`.
  fileprivate var phrases: [[String]] {
    split(separator: " ").map { $0.split(separator: "_").map(String.init) }.sorted { $0.count > $1.count }
  }
}
