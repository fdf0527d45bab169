import NagareEngine
import NagareModel

@testable import NagareShell

/// What the player of a page shows at a moment.
struct PageMoment: Equatable {
  var news: [String]
  var standing: [String]
  var date: String
  var here: Set<String>

  /// As the browser tells it.
  init(_ page: [String: Any]) {
    news = page["news"] as? [String] ?? []
    standing = page["standing"] as? [String] ?? []
    date = page["date"] as? String ?? ""
    here = Set(page["here"] as? [String] ?? [])
  }

  /// What the engine says happened.
  init(_ timeline: Timeline, at index: Int) {
    let play = timeline.play(at: index)
    let numbers = timeline.script.outline.numbers
    news = timeline.news(at: index)
    standing = play.standing
    date = play.state.clock.words[timeline.script.language]
    here =
      play.state.outcome == nil ? Set(play.state.marking.work.compactMap { numbers[$0.block]?.description }) : []
  }
}

extension FlowPage {
  /// The moments of an example.
  func moments(of act: Int) -> [Int] { timeline.moments.indices.filter { timeline.moments[$0].act == act } }

  /// What the engine shows of an example, forwards and back.
  func played(_ act: Int) -> [PageMoment] {
    let moments = moments(of: act)
    return (moments + moments.dropLast().reversed()).map { PageMoment(timeline, at: $0) }
  }
}

extension Browser {
  private static let looking = """
    (() => {
      const lines = (name) => [...document.querySelectorAll(`[data-part="${name}"] p`)].map((line) => line.textContent);
      return {
        news: lines("news"), standing: lines("standing"),
        date: document.querySelector('[data-part="date"]').textContent,
        here: [...document.querySelectorAll(".sheet .here")].map((block) => block.dataset.number),
      };
    })()
    """

  /// What the open page shows.
  var shown: PageMoment { get throws { try PageMoment(evaluate(Self.looking)) } }

  /// What the open page shows of an example when the keys lead through it and back, all at once.
  func played(_ act: Int, of page: FlowPage) throws -> [PageMoment] {
    let steps = page.moments(of: act).dropFirst()
    let keys = steps.map { _ in "ArrowRight" } + steps.map { _ in "ArrowLeft" }
    let script = """
      (() => {
        document.querySelectorAll('[data-part="tunes"] button')[\(act)].click();
        const seen = [\(Self.looking)];
        for (const key of \(keys)) {
          document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
          seen.push(\(Self.looking));
        }
        return seen;
      })()
      """
    return try evaluate(script, as: [[String: Any]].self).map { PageMoment($0) }
  }
}
