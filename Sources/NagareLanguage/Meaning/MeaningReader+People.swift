import NagareModel

extension MeaningReader {
  /// Who does something.
  mutating func people(_ range: Range<Int>) -> [Performer] {
    var performers: [Performer] = []
    for piece in People.pieces(range, copy: copy) {
      switch piece {
      case .item(let name):
        if let item = symbols.items.find(name, in: copy) {
          performers.append(.item(item))
          self.performers.insert(item)
        } else if isApplicant(name) {
          performers.append(.applicant)
        } else {
          problems.append(.unknownValue(copy, name, among: symbols.items))
        }
      case .name(let name, let isQuoted):
        performers += self.named(name, isQuoted: isQuoted)
      }
    }
    return performers
  }

  private func isApplicant(_ name: Range<Int>) -> Bool {
    !symbols.applicantIsRole && Symbols.isApplicant(copy.scalars[name])
  }

  private mutating func named(_ name: Range<Int>, isQuoted: Bool) -> [Performer] {
    if isApplicant(name) { return [.applicant] }
    if !isQuoted {
      if let (left, right) = People.split(name, copy: copy, roles: symbols.roles) {
        return [left, right].compactMap { symbols.roles.find($0, in: copy) }.map { .role($0) }
      }
      if isUnclear(name) { problems.append(.peopleUnclear(copy, name)) }
    }
    return [.role(symbols.roles.intern(name, in: copy))]
  }

  /// 課長 部長, or 課長と何とか with one known side: asked back.
  private func isUnclear(_ name: Range<Int>) -> Bool {
    for index in name.dropFirst().dropLast() {
      let letter = copy.scalars[index]
      let before = copy.scalars[index - 1]
      let after = copy.scalars[index + 1]
      if letter == 0x20, Cursor.isJapanese(before), after == 0x20 || Cursor.isJapanese(after) { return true }
      if letter == 0x3068 || letter == 0x304B,
        Cursor.isKanjiOrKatakana(before) && Cursor.isKanjiOrKatakana(after)
          || letter == 0x3068
            && (symbols.roles.find(name.lowerBound..<index, in: copy) != nil
              || symbols.roles.find(index + 1..<name.upperBound, in: copy) != nil)
      {
        return true
      }
    }
    return joinsPeople(name)
  }

  /// 及び, または or “or” between names can hardly be part of one.
  private func joinsPeople(_ name: Range<Int>) -> Bool {
    var cursor = cursor(name)
    cursor.position += 1
    while !cursor.isAtEnd {
      let letter = copy.scalars[cursor.position]
      if letter == 0x26 || letter == 0x2B { return true }
      if Cursor.isLatin(letter) {
        var walk = cursor
        if copy.scalars[cursor.position - 1] == 0x20, walk.accept("or "), !walk.isAtEnd { return true }
      } else if let found = cursor.word(.joiner), found.end < cursor.end {
        return true
      }
      cursor.position += 1
    }
    return false
  }
}
