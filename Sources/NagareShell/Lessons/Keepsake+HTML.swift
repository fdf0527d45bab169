import NagareLanguage
import NagareModel
import NagareNotation

extension Keepsake {
  /// The page as one file for a browser and for A4 paper: what it certifies, then flow by flow.
  public var html: String {
    var opening: [HTML] = isCertificate || works.isEmpty ? [header] : []
    if works.isEmpty { opening.append(.element("p", Self.nothing[language])) }
    return PageFile(title: fileTitle, language: language, opening: opening, flows: pages).html
  }

  /// The name of a flow of one's own says what the page is about; else what the page is.
  private var fileTitle: String {
    guard let first = works.first, first.course == nil else { return title[language] }
    return first.page.title
  }

  /// Whether there is more to tell than one flow, or somebody to name.
  private var isCertificate: Bool { !certified.isEmpty || works.count > 1 || group?.isEmpty == false }

  private var pages: [FlowPage] {
    works.enumerated().map { index, work in
      var page = work.page
      page.number = index + 1
      if work.course != nil {
        page.heading = work.title(in: language)
        page.goal = work.course?.lesson(in: language).goal
      }
      return page
    }
  }

  private var header: HTML {
    var inside: [HTML] = [.element("h1", title[language])]
    if let group, !group.isEmpty { inside.append(.element("p", of: "group", group)) }
    if let certificate { inside.append(.element("p", of: "level", certificate[language])) }
    inside.append(.element("p", of: "date", Self.words(day, in: language)))
    let courses = works.filter { $0.course != nil }
    if !courses.isEmpty {
      let rows = courses.map { work in
        HTML.element(
          "li",
          [
            .element("span", of: "name", work.title(in: language)),
            .text(" "), .element("span", of: "done", work.doneOn.map { Self.words($0, in: language) } ?? ""),
          ])
      }
      inside.append(.element("ul", of: "list", rows))
    }
    // The group's own flow, else what they built last.
    if works.count > 1, let shown = works[0].course == nil ? pages.first : pages.last {
      inside += [.element("p", of: "name", shown.heading ?? shown.title), .thumbnail(shown.drawn)]
    }
    return .element("header", of: "diploma", inside)
  }
}
