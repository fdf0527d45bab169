import NagareModel

/// A piece of a web page. What people wrote comes in by ``text(_:)`` alone, so none of it is ever read as markup.
public struct HTML: Hashable, Sendable {
  /// As it stands in the file.
  public let markup: String

  private init(markup: String) {
    self.markup = markup
  }

  /// Words, with the letters HTML gives a meaning to named and control characters shown.
  public static func text(_ words: some StringProtocol) -> HTML {
    HTML(markup: Markup.escaped(Visible.text(words)))
  }

  /// An element of a kind, which styles know as its class, with what stands inside it.
  public static func element(_ name: StaticString, of kind: StaticString = "", _ inside: [HTML]) -> HTML {
    let head = kind.utf8CodeUnitCount == 0 ? "<\(name)>" : "<\(name) class=\"\(kind)\">"
    return HTML(markup: head + inside.map(\.markup).joined() + "</\(name)>")
  }

  /// An element that holds words.
  public static func element(_ name: StaticString, of kind: StaticString = "", _ words: String) -> HTML {
    element(name, of: kind, [text(words)])
  }

  /// An element with attributes, whose values are words like any other.
  public static func element(
    _ name: StaticString, with attributes: KeyValuePairs<StaticString, String>, _ inside: [HTML] = []
  ) -> HTML {
    let listed = attributes.map { " \($0.key)=\"\(Markup.escaped(Visible.text($0.value)))\"" }.joined()
    return HTML(markup: "<\(name)\(listed)>" + inside.map(\.markup).joined() + "</\(name)>")
  }

  /// An element that stands alone, without an end.
  public static func single(_ name: StaticString, with attributes: KeyValuePairs<StaticString, String>) -> HTML {
    HTML(
      markup: "<\(name)" + attributes.map { " \($0.key)=\"\(Markup.escaped(Visible.text($0.value)))\"" }.joined() + ">")
  }

  /// A picture of a flow.
  public static func picture(_ picture: PictureSVG) -> HTML { HTML(markup: picture.element()) }

  /// A picture that stands elsewhere on the page, once more and smaller.
  public static func thumbnail(_ picture: PictureSVG) -> HTML { HTML(markup: picture.thumbnail) }

  /// The same picture cut for paper.
  public static func slices(_ picture: PictureSVG, ofPage size: (width: Int, height: Int), first: Int) -> HTML {
    HTML(markup: picture.slices(ofPage: size, first: first).joined(separator: "\n"))
  }

  /// Data for a script. No `<` stands in it, so nothing in a name or a message can end the element it is written in.
  public static func data(_ data: JSON) -> HTML {
    HTML(markup: "<script type=\"application/json\" class=\"data\">" + data.text(escaping: "<") + "</script>")
  }

  /// A skeleton whose `{slots}` are filled. What a slot holds is not looked through for further slots.
  public static func filling(_ skeleton: String, _ slots: [String: String]) -> String {
    var page = ""
    var rest = skeleton[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      page += rest[..<open]
      page += slots[name] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return page + rest
  }

  /// Lines as they are written, for an element that keeps them apart.
  public static func lines(_ lines: [String]) -> HTML {
    HTML(markup: lines.map { text($0).markup }.joined(separator: "\n"))
  }

  /// A whole page of its own: no script, nothing fetched from anywhere. It may ask for itself again every so many
  /// seconds.
  public static func page(
    title: String, language: String, styles: [StaticString], _ body: [HTML], refreshing seconds: Int? = nil
  ) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(Markup.escaped(language))">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    \(seconds.map { refresh(every: $0) + "\n" } ?? "")<title>\(Markup.escaped(Visible.text(title)))</title>
    <style>
    \(styles.map { "\($0)" }.joined(separator: "\n"))
    </style>
    </head>
    <body>
    \(body.map(\.markup).joined(separator: "\n"))
    </body>
    </html>

    """
  }

  /// What makes a page ask for itself again.
  public static func refresh(every seconds: Int) -> String {
    "<meta http-equiv=\"refresh\" content=\"\(seconds)\">"
  }
}
