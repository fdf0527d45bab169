import NagareModel

extension Refusal {
  /// More than one thing waits for somebody, and they did not say which is meant.
  static func severalThings(_ name: Phrase, titles: [Phrase]) -> Refusal {
    let list = Phrase.list(titles, or: true)
    return Refusal(
      .severalThings,
      what: Phrase(
        ja: "\(name.ja)がすることは、いま\(titles.count)つあります。", en: "\(name.en) has \(titles.count) things to do now."),
      how: Phrase(ja: "\(list.ja)のどれかを「題」で示します。", en: "Name one by its title: \(list.en)."))
  }
}

extension Explanation {
  static let severalThings = Explanation(
    303, .error,
    what: Phrase(ja: "その人がすることが、いま2つ以上あります。", en: "That person has more than one thing to do now."),
    why: Phrase(
      ja: "同時に進む仕事が同じ人に来ると、担当の名前だけではどれのことか決まりません。名前の後に「題」を書きます。",
      en:
        "When work side by side comes to the same person, a name alone does not say which is meant. Write the title after it."
    ),
    wrong: Phrase(
      ja: """
        流れ 採用の準備
        申請 人事係
        同時に
          作業 総務係 「机を用意する」
        また
          作業 総務係 「名札を作る」
        おわり

        例 「準備がそろう」
         ・人事係: 済
         ・総務係: 済
         ・総務係: 済
         ・結果: 完了
        """,
      en: """
        flow New colleague
        form personnel
        together
          task general affairs "Set up a desk"
        and
          task general affairs "Make a name plate"
        end

        example "Everything is ready"
          - personnel: done
          - general affairs: done
          - general affairs: done
          - result: finished
        """),
    right: Phrase(
      ja: """
        流れ 採用の準備
        申請 人事係
        同時に
          作業 総務係 「机を用意する」
        また
          作業 総務係 「名札を作る」
        おわり

        例 「準備がそろう」
         ・人事係: 済
         ・総務係「机を用意する」: 済
         ・総務係「名札を作る」: 済
         ・結果: 完了
        """,
      en: """
        flow New colleague
        form personnel
        together
          task general affairs "Set up a desk"
        and
          task general affairs "Make a name plate"
        end

        example "Everything is ready"
          - personnel: done
          - general affairs "Set up a desk": done
          - general affairs "Make a name plate": done
          - result: finished
        """))
}
