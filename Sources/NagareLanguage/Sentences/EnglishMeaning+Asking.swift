import NagareModel

// What somebody is asked for: an opinion, a reason, a thing to send.
extension EnglishMeaning {
  /// Need a reason for every rejection: words are asked for with it.
  func reason(_ clause: ArraySlice<EnglishWord>) -> [Told]? {
    guard situation.block == .approval || situation.block == .decision,
      let reason = clause.first(where: { ["reason", "reasons"].contains($0.text) }),
      verb(clause, from: clause.startIndex)?.deed != .notify
    else { return nil }
    let isWith =
      clause.contains { word in
        EnglishWords.cases[word.text] == .rejected
          || Self.bases(word.text).contains { ["reject", "refuse", "decline", "return"].contains($0) }
      } || clause.indices.contains { clause[$0...].starts(with: ["back"]) }
    guard isWith else { return nil }
    var act = Act(.need)
    act.objects = [Named(text: reason.text, range: reason.range)]
    return [.when(.rejected), .act(act)]
  }

  /// ask the resident for a photo: what somebody is to send.
  func errand(_ clause: ArraySlice<EnglishWord>) -> [Told]? {
    guard let first = clause.first, Self.bases(first.text).contains("ask"), situation.block != .form,
      let mark = clause.firstIndex(where: { $0.text == "for" }), mark > clause.startIndex + 1,
      nounDeed(clause[mark...]) == nil
    else { return nil }
    let asked = people(clause[(clause.startIndex + 1)..<mark])
    let thing = text(clause[(mark + 1)...])
    guard !asked.isEmpty, !thing.isEmpty else { return nil }
    var act = Act(.work)
    act.agents = asked
    act.task = "Send " + (thing == "one" ? "it" : thing)
    return [.act(act)]
  }

  /// checks whether the hall is free: what is found out, in a word that is no answer by itself
  func question(_ words: ArraySlice<EnglishWord>) -> String? {
    guard let whether = words.firstIndex(where: { ["whether", "if"].contains($0.text) }),
      let link = words[whether...].firstIndex(where: { ["is", "are"].contains($0.text) }), link > whether + 1,
      link + 1 < words.endIndex, words[link + 1].kind == .word
    else { return nil }
    let found = words[link + 1]
    let isLast =
      link + 2 == words.endIndex || words[link + 2].kind != .word
      || ["on", "at", "in", "for", "that", "this"].contains(words[link + 2].text)
    let small = ["in", "on", "at", "of", "to", "not", "still", "too", "all", "enough", "up", "really"]
    guard isLast, !small.contains(found.text), !EnglishWords.articles.contains(found.text),
      ![EnglishWords.good, EnglishWords.bad, EnglishWords.faulty].contains(where: {
        phrase($0, words[(link + 1)...]) != nil
      })
    else { return nil }
    return found.text
  }

  /// ask the head of department if it is ok
  func asksWhether(_ clause: ArraySlice<EnglishWord>) -> Act? {
    guard let first = clause.first, Self.bases(first.text).contains("ask"),
      let mark = clause.firstIndex(where: { $0.text == "if" || $0.text == "whether" }), mark > clause.startIndex + 1
    else { return nil }
    let about = clause[(mark + 1)...].drop {
      EnglishWords.pronouns.contains($0.text) || EnglishWords.modals.contains($0.text) || $0.text == "this"
        || $0.text == "that"
    }
    let isJudged = phrase(EnglishWords.good, about) != nil || verb(about, from: about.startIndex)?.deed == .approve
    let people = people(clause[(clause.startIndex + 1)..<mark])
    guard isJudged, !people.isEmpty else { return nil }
    var act = Act(.approve)
    act.agents = people
    return act
  }
}
