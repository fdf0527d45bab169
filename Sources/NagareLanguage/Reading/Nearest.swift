/// For words outside a flow, such as the names of commands and samples.
public enum Nearest {
  /// The name somebody probably meant; `nil` where none is near, or several are.
  public static func name(to typed: String, among names: [String]) -> String? {
    Suggestion.name(for: Folding.key(typed), among: names.map { (key: Folding.key($0), name: $0) })
  }
}
