import CLineEditor
import FoundationEssentials
import Glibc
import NagareModel
import NagareNotation
import NagareShell

/// What the program finds around itself when it starts.
enum Environment {
  static let variables = ProcessInfo.processInfo.environment

  /// The language to speak. The `--lang` of `format` is about the flow it prints, not about the talk.
  static let language = LanguageChoice.language(asked: askedLanguage, environment: variables)

  /// As the window is now.
  static var screen: Screen {
    Screen(
      isTerminal: isTerminal, columns: columns, hasColour: hasColour, hasWideSigns: variables["NAGARE_WIDE"] == "1")
  }

  static let style: Style = screen.hasColour ? .colour : .plain

  /// Whether somebody asked for a screen that is read aloud.
  static let readsAloud = !(variables["ACCESSIBLE"] ?? "").isEmpty

  static var facts: Doctor.Facts {
    let letters = nagare_choose_locale()
    return Doctor.Facts(
      version: Nagare.version,
      system: ProcessInfo.processInfo.operatingSystemVersionString,
      letters: letters == nagare_locale_own ? .own : letters == nagare_locale_fallback ? .fallback : .none,
      locale: String(cString: nagare_locale_name()),
      environment: variables,
      screen: screen,
      editor: String(cString: nagare_editor_version()),
      folder: FileManager.default.currentDirectoryPath,
      folderIsWritable: access(".", W_OK) == 0,
      troubles: Switches.troubles)
  }

  /// What the group at this screen calls itself, if it wants to be named.
  static var group: String? { variables["NAGARE_GROUP"].flatMap { $0.isEmpty ? nil : $0 } }

  /// The day on the wall. Cases never see it; their time is their own.
  static var today: Day {
    let parts = wall
    return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)) ?? .earliest
  }

  /// The day that files are to say they were made on (SOURCE_DATE_EPOCH, in seconds); `nil` where none is set, so that
  /// the same flow gives the same file.
  static var statedDate: Day? {
    variables["SOURCE_DATE_EPOCH"].flatMap { Int($0) }.flatMap { seconds in
      (0...4_102_444_800).contains(seconds)
        ? Day(year: 1970, month: 1, day: 1)?.adding(days: seconds / 86_400) : nil
    }
  }

  /// 9:05
  static var clock: String {
    let parts = wall
    return "\(parts.tm_hour):" + (parts.tm_min < 10 ? "0" : "") + "\(parts.tm_min)"
  }

  private static var wall: tm {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return parts
  }

  private static var askedLanguage: String? {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.first != Subcommand.format.name else { return nil }
    if let index = arguments.firstIndex(of: "--lang") { return arguments[(index + 1)...].first }
    return arguments.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst("--lang=".count)) }
  }

  private static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The width of the terminal; 80 where there is none.
  private static var columns: Int { columns(of: STDOUT_FILENO) ?? 80 }

  private static func columns(of terminal: Int32) -> Int? {
    var size = winsize()
    guard isatty(terminal) == 1, ioctl(terminal, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Where the talk beside the results goes; `nil` where nobody reads it on a screen.
  static var talkPage: Page? {
    columns(of: STDERR_FILENO).map { columns in
      var screen = screen
      screen.columns = columns
      return screen.page(in: language)
    }
  }

  /// The height of the terminal; `nil` where there is none.
  static var rows: Int? {
    var size = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return nil }
    return Int(size.ws_row)
  }

  /// How many lines are read at once, with room for the question below them; `nil` where there is no terminal.
  static var screenful: Int? { rows.map { max(5, $0 - 2) } }

  private static var hasColour: Bool {
    isTerminal && (variables["NO_COLOR"] ?? "").isEmpty && !["", "dumb"].contains(variables["TERM"] ?? "")
  }
}
