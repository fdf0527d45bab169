import NagareModel

// Who and what a stretch of words names.
extension EnglishMeaning {
  /// The people a stretch names: articles, pronouns and small words aside.
  func people(_ words: ArraySlice<EnglishWord>) -> [Named] {
    var names: [Named] = []
    var part: [EnglishWord] = []
    func finish() {
      if let name = named(part[...]) { names.append(name) }
      part = []
    }
    var index = words.startIndex
    while index < words.endIndex {
      let word = words[index]
      if word.kind != .word
        || ["and", "or", "to", "from", "by", "as", "for", "so", "on", "at", "that", "if"].contains(word.text)
      {
        if !part.isEmpty, word.kind != .comma, word.text != "and", word.text != "or" {
          finish()
          break
        }
        finish()
        index += 1
        continue
      }
      // someone in accounting
      if word.text == "of", let last = part.last, EnglishWords.heads.contains(last.text), index + 1 < words.endIndex {
        part.append(word)
        if EnglishWords.articles.contains(words[index + 1].text) {
          part.append(words[index + 1])
          index += 1
        }
      } else if word.text == "in" || word.text == "of" {
        if part.allSatisfy({ EnglishWords.pronouns.contains($0.text) }) { part = [] } else { break }
      } else if !Self.isSmall(word.text) || !part.isEmpty && word.text == "one" {
        // all three: nobody else than those named before; team one
        guard !part.isEmpty || !EnglishNumber.small.contains(word.text) else {
          index += 1
          continue
        }
        part.append(word)
      } else if !part.isEmpty {
        break
      }
      if word.isPossessive {
        // the manager's deputy is somebody of their own
        if index + 1 < words.endIndex, EnglishWords.aides.contains(words[index + 1].text) {
          index += 1
          continue
        }
        finish()
        break
      }
      index += 1
    }
    finish()
    return names
  }

  static func isSmall(_ word: String) -> Bool {
    EnglishWords.articles.contains(word) || EnglishWords.pronouns.contains(word) || EnglishWords.modals.contains(word)
      || [
        "up", "off", "about", "with", "within", "well", "too", "over", "back", "not", "first", "again", "there",
        "instead", "before", "after", "until", "enough", "only", "mr", "ms", "mrs", "dr", "let", "make", "ask", "lets",
      ].contains(word)
  }

  func named(_ words: ArraySlice<EnglishWord>) -> Named? {
    let kept = words.drop { Self.isSmall($0.text) }
    guard let first = kept.first, let last = kept.last, first.kind == .word else { return nil }
    return Named(text: text(kept), range: first.range.lowerBound..<last.range.upperBound)
  }

  /// The words as they were typed; what stands for others, as it is read.
  func text(_ words: ArraySlice<EnglishWord>) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    if words.contains(where: \.isPut) { return words.map(original).joined(separator: " ") }
    let typed = copy.original(first.range.lowerBound..<last.range.upperBound).withoutOuterSpaces
    return first.range.lowerBound == self.words.first?.range.lowerBound ? Self.insideSentence(typed) : typed
  }

  /// Residents at the head of a sentence are residents; HR stays as it is.
  private static func insideSentence(_ typed: String) -> String {
    let word = typed.prefix { !$0.isWhitespace }
    guard word.count > 1, word.dropFirst().allSatisfy({ !$0.isUppercase }) else { return typed }
    return typed.prefix(1).lowercased() + typed.dropFirst()
  }

  /// A word as it was typed; one that stands for others, as it is read.
  func original(_ word: EnglishWord) -> String {
    let text = word.isPut ? word.text : copy.original(word.range)
    return word.isPossessive ? text + "'s" : text
  }

  /// The things a stretch lists: name and date.
  func things(_ words: ArraySlice<EnglishWord>) -> [Named] {
    var things: [Named] = []
    var part: [EnglishWord] = []
    func finish() {
      // A, B and C
      let kept =
        part.count == 1
        ? part[...]
        : part.drop {
          EnglishWords.articles.contains($0.text) || ["for", "in", "also", "your", "out"].contains($0.text)
        }
      if let first = kept.first {
        let options = kept.last?.options ?? []
        things.append(
          Named(text: text(kept), range: first.range, field: options.isEmpty ? nil : FieldWish(choices: options)))
      }
      part = []
    }
    for word in words {
      if word.kind == .comma || word.text == "and" || word.text == "or" {
        finish()
      } else if word.kind != .word || ["if", "as", "with", "to", "from", "too"].contains(word.text) {
        break
      } else {
        part.append(word)
      }
    }
    finish()
    return things
  }

  /// Whether a word in front of somebody says that they act: approval of the board, but not the head of finance.
  func namesAgent(_ index: Int, _ words: ArraySlice<EnglishWord>) -> Bool {
    switch words[index].text {
    case "from", "by": true
    case "of": index == words.startIndex || !EnglishWords.heads.contains(words[index - 1].text)
    default: false
    }
  }

  /// send it back "receipt missing", send it back: receipt missing
  func reasonGiven(_ rest: ArraySlice<EnglishWord>) -> String? {
    if let quote = rest.first(where: { $0.kind == .quote }) { return copy.original(quote.range) }
    guard let colon = rest.firstIndex(where: { $0.kind == .colon }), colon + 1 < rest.endIndex else { return nil }
    return text(rest[(colon + 1)...])
  }
}
