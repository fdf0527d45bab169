import NagareModel
import NagareNotation

extension Explanation {
  /// The page behind a code: the file `N102.txt` of the folder `flows/pages`.
  public static func page(behind code: Diagnostic.Code) -> Explanation {
    let path = "pages/\(code).txt"
    let text = FlowsFile.pages.first { $0.path == path }?.text
    guard let page = text.flatMap({ Explanation(code, reading: $0) }) else {
      preconditionFailure("\(code) has a page with all its parts.")
    }
    return page
  }
}
