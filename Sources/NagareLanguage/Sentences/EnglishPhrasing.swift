/// Turns of phrase that say what the grammar knows in other words: in her absence is if away, will do is is enough.
///
/// A row is what is said and what is read instead. `a|b` is either, a `?` behind it that it may be missing, `*` up to
/// four words that are kept, `**` up to ten; `^` and `$` are the ends of a clause, `,` and `:` themselves; `#done` and the
/// like are kinds of words; what must follow and stays where it is stands behind `>`, what must not behind `!`.
enum EnglishPhrasing {
  /// A word of its own for: before it goes on.
  static let goesOn = "goes-on"

  /// The same words with every turn of phrase in its plain form.
  static func plain(_ words: [EnglishWord]) -> [EnglishWord] {
    var words = divided(words)
    var index = 0
    // What was put in place may belong to a longer turn of phrase.
    var rounds = 0
    while index < words.count {
      let key = words[index].kind == .word ? words[index].text : ""
      let rows = (key.isEmpty ? [] : rows[key] ?? []) + (rows[""] ?? [])
      let found = rows.lazy.compactMap { row in row.match(words, index).map { (row, $0) } }.first
      if let (row, match) = found {
        let kept = row.replacement(for: match, in: words, at: index)
        words.replaceSubrange(index..<match.end, with: kept)
        rounds += 1
        if rounds < 4 || kept.isEmpty { continue }
      }
      index += 1
      rounds = 0
    }
    return words
  }

  /// if the manager has approved it then tell the staff: a "then" behind what holds divides as a comma does.
  private static func divided(_ words: [EnglishWord]) -> [EnglishWord] {
    var divided: [EnglishWord] = []
    var isOpen = false
    for (index, word) in words.enumerated() {
      if word.text == "then", isOpen, let next = words[(index + 1)...].first, next.kind == .word,
        let last = divided.last, !joints.contains(last.text), !EnglishWords.comparatives.contains(last.text)
      {
        divided.append(EnglishWord(kind: .comma, text: "", range: word.range))
      }
      divided.append(word)
      isOpen =
        word.kind == .word && word.text != "then" && (isOpen || openers.contains(word.text))
        || isOpen && word.kind == .number
    }
    return divided
  }

  private static let openers = "if when whenever once unless".wordSet
  private static let joints = "and but or by until since".wordSet

  // MARK: Rows

  private static let table: [(topic: String, rows: String)] = [
    (
      "Polite beginnings",
      """
      ^ i|we think|guess|suppose|believe|reckon that? =>
      ^ it would be nice|good|great|best|fine if =>
      ^ it is important|necessary|vital|essential that =>
      make|be sure|certain that? * know|knows => tell *
      see to it that * know|knows => tell *
      ^ make|be sure|certain that? =>
      ^ see to it that =>
      ^ well|right|basically|actually|anyway , =>
      go|goes|come|comes and =>
      , who|which => , and
      ask|asks|asked if => ask whether
      """
    ),
    (
      "Whose work it is",
      """
      is|are responsible|accountable for >#ing =>
      is|are in charge of >#ing =>
      takes|take responsibility|charge for|of >#ing =>
      sees|see to >#ing =>
      is|are cancelled|canceled $ => ends as cancelled
      is|are called off $ => ends as cancelled
      is|are supposed|expected|asked to =>
      is|are responsible|accountable for => handles
      is|are in charge of => handles
      must|should have >#done => must
      to have >#done => to
      will do $ => is enough
      can|may|will do it|this|that alone => is enough
      suffices|suffice => is enough
      alone =>
      whoever wrote|asked|applied|submitted|requested|started|sent|made it|this|for? it|this? => the applicant
      the person|one who wrote|asked|applied|submitted|requested|started|sent|made it|this|for? it|this? => the applicant
      whoever filled it in => the applicant
      """
    ),
    (
      "What waits for what",
      """
      ^ before it|this|that|we|anything goes|go|continues|continue|proceeds|proceed|moves|happens on|ahead|forward|further? , => wait until
      before it|this|that|we|anything goes|go|continues|continue|proceeds|proceed|moves|move on|ahead|forward|further|any? further? $ => goes-on
      ,? and? then|before|until the case|flow|process goes|continues|proceeds|moves on|ahead|forward? $ => goes-on
      , then it|this|we goes|go|continues|continue|proceeds|proceed on|ahead|forward? $ => goes-on
      only continue|proceed|go|goes|continues|proceeds|move|moves on|ahead|forward? once|when|after|if => wait until
      continue|proceed|go|goes|continues|proceeds|move|moves on|ahead|forward? only once|when|after|if => wait until
      do|does|must|should|can|may|shall|will not go|continue|proceed|move|carry|advance on|ahead|forward|any? further? until|before|unless|if => wait until
      nothing|it happens|moves|goes|continues|stops|waits on|ahead|forward|further? until|before|unless => wait until
      """
    ),
    (
      "When nobody answers",
      """
      when|if|once|after * go|goes|pass|passes by? without a|an|any|the|his|her|their|our? #approval => after * without an answer
      when|if|once|after * go|goes|pass|passes by? without => after * without
      """
    ),
    (
      "Absence",
      """
      in|during his|her|their|my|our|its absence => if away
      in case of absence => if away
      in|during the absence of => without
      in|during the? * absence => if * is away
      in case of the? * absence => if * is away
      can not be reached|contacted|found => is away
      can not do it|this|so => is away
      can not come|attend => is away
      ^ the|a|an? * is|are on? away|absent|sick|ill|holiday|leave|vacation then => if * is away ,
      his|her|their|the deputy|substitute|stand-in|replacement is >the|a|an|our => if away ,
      """
    ),
    (
      "Yes and no",
      """
      in the event of|that => in case of
      in case of a|an|the? #no => if rejected
      on|upon|after|following|with|for a|an|the? #no => if rejected
      on|after|with|in a no => if rejected
      in case of a|an|the? #approval !by|of|from|the => if approved
      with|after a yes|ok|okay|go-ahead !by|of|from => if approved
      on|upon|following|subject >#approval => after
      subject to >the|a|an => after
      says|say|said|saying|gives|give|gave a|the|their|his|her? yes|ok|okay !,|or => approves
      is a no $ => is rejected
      is a yes $ => is approved
      gets|get|got|receives|received the|a|an|its #approval $ => is approved
      #approval is|was|has been? given|granted|there|obtained|received $ => it is approved
      changes|corrections|amendments are needed|necessary|required => it is wrong
      """
    ),
    (
      "All the others",
      """
      if|when that|this|it is not the case => otherwise
      if|when that|this is not so|true => otherwise
      in all|any|every|the remaining cases|case => otherwise
      except|besides|but for => unless it is
      except|besides|excluding => unless it is
      apart|aside from => unless it is
      anything|everything|all|everyone but|except => unless it is
      all kinds|types|cases but|except => unless it is
      neither !$ => not
      nor => or
      """
    ),
    (
      "Above and below",
      """
      #more than that|this !#number => above that
      up to that|this amount|sum|price|limit|point|number? => below that
      under|below|over|above|beyond that|this amount|sum|price|limit|point|number => above that
      if|when it|that|this is|costs|takes|lasts #more !than|#number|for|expensive|in => above that
      for|with? anything|everything|amounts #more !than|#number|expensive => above that
      for|with? anything|everything above|below|over|under|beyond !#number|the|a|an|that => above that
      for|with? small|large|big|#more amounts|sums|prices|costs|orders|purchases|values|ones|numbers|groups !than|of|#number => above that
      for|with less|more|higher|lower !than|#number|expensive => above that
      , above|below|over|under|beyond|#more !#number|than|the|that|this|it|all|a|an|expensive|and|or|$ => , above that
      """
    ),
    (
      "At most and at least",
      """
      may|must|can|should|shall|could|do|does not exceed|pass => is at most
      may|must|can|should|shall|could not be over|above|beyond => is at most
      may|must|can|should|shall|could not be more|higher|larger|bigger|greater|longer than => is at most
      may|must|can|should|shall|could not be under|below => is at least
      may|must|can|should|shall|could not be less|lower|smaller|fewer|shorter than => is at least
      is|are limited|restricted|capped to|at => is at most
      a maximum|limit of => at most
      a minimum of => at least
      at the latest after => within
      """
    ),
    (
      "From one day on",
      """
      may|must|can|should|shall|could not be|lie|come|fall before >#day => from
      may|must|can|should|shall|could not be|lie|come|fall earlier|sooner than => from
      may|must|can|should|shall|could not be|lie|come|fall after >#day => until
      may|must|can|should|shall|could not be|lie|come|fall later than => until
      must|should|has|have|can to? only? be|lie|come|fall after >#day => from
      must|should|has|have|can to? only? be|lie|come|fall later than => from
      lie|lies|fall|falls in the past => be in the past
      lie|lies|fall|falls in the future => be in the future
      ^ no date|dates in the past => date not in the past
      ^ no * before >#day => * from
      """
    ),
    (
      "Where it goes back to",
      """
      square one => the start
      the drawing board => the start
      back to * to|who|and correct|fix|change|revise|redo|amend|improve|rework|complete it|them|this|that|things => back to *
      """
    ),
    (
      "Who is told",
      """
      should|must know about|of? => must be told
      has|have|needs|need|ought to know about|of? => must be told
      heads up|heads-up to => tell
      """
    ),
    (
      "What need not be filled in",
      """
      you|they|we|one|people|he|she do|does not have|need to #write in|out? the|a|an|their|your|any? * $ => * is optional
      you|they|we|one|people|he|she need not #write in|out? the|a|an|their|your|any? * $ => * is optional
      nobody has|needs to #write in|out? the|a|an|their|your|any? * $ => * is optional
      there? is? no need to #write in|out? the|a|an|their|your|any? * $ => * is optional
      it is not necessary|needed|required|mandatory to #write in|out? the|a|an|their|your|any? * $ => * is optional
      you|they|we|one|people|he|she can|may|might|could leave|skip|omit out? the|a|an|their|your|any? * blank|empty|open|out|unfilled? $ => * is optional
      if they|you|he|she|one want|wants|like|likes|wish|wishes|have|has|need|know to|one|it|any? $ => optional
      if there is|are one|any|some? $ => optional
      if any|available|applicable|known|possible|needed|wanted $ => optional
      """
    ),
    (
      "What a form asks for",
      """
      we|i need|want|have|like to know => ask for
      would like to know => ask for
      do not forget => enter
      ^ with a|an|the * attached|enclosed $ => attach *
      a|an|one|another tick|check box|mark for|about|whether|: => whether
      a|an|one? tickbox|checkbox|tick-box for|about|whether|: => whether
      a|an|one yes/no|yes-no question|field|answer for|about|whether|: => whether
      a|an|one|another? dropdown|drop-down|menu with|of => choose
      add|include? a|an|one|another field|entry|box|input called|named|for => enter
      ^ add|include a|an|one|another * field|entry|box $ => enter *
      ask|asks|asking about => ask for
      """
    ),
  ]

  /// The rows by the words they may begin with; under no word, those that begin with something else.
  private static let rows: [String: [Row]] = {
    var rows: [String: [Row]] = [:]
    let lines = (table + procedures).flatMap { $0.rows.split(separator: "\n") }
    for line in lines {
      let row = Row(line)
      for key in Set(row.beginnings) { rows[key, default: []].append(row) }
    }
    return rows
  }()
}
