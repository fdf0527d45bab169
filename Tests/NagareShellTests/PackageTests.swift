import Foundation
import Testing

/// The archive for the group computers, made of the program under test, unpacked into an empty folder and started with
/// an empty environment.
struct PackageTests {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "nagare-package-\(UUID())")
    try FileManager.default.createDirectory(at: folder.appending(path: "empty"), withIntermediateDirectories: true)
    let script = URL(filePath: #filePath).appending(path: "../../../Scripts/package").standardizedFileURL.path
    let made = try run("'\(script)' --program '\(Program.nagare.path)' '\(folder.path)'", in: folder, environment: nil)
    try #require(made.exit == 0, "\(made.said)")
    _ = try run("tar -xzf ../nagare-*.tar.gz", in: empty, environment: nil)
  }

  private var empty: URL { folder.appending(path: "empty") }

  private func run(
    _ line: String, in place: URL, environment: [String: String]? = [:], typing lines: String = ""
  ) throws -> (exit: Int32, said: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = place
    if let environment { process.environment = environment }
    let (keys, said) = (Pipe(), Pipe())
    process.standardInput = keys
    process.standardOutput = said
    process.standardError = said
    try process.run()
    try? keys.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
    try? keys.fileHandleForWriting.close()
    let bytes = said.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }

  @Test func itStartsWithAnEmptyEnvironmentInAnEmptyFolder() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try run("ls", in: empty).said == "nagare\n")
    let names =
      "README.txt\nflows\nhandbook.en\nhandbook.en.txt\nhandbook.ja\nhandbook.ja.txt\nnagare\nsettings\nstart\n"
    #expect(try run("ls", in: empty.appending(path: "nagare")).said == names)
    #expect(try run("env -i sh nagare/start doctor", in: empty).said.contains("C.UTF-8"))
    #expect(try run("env -i sh nagare/start check nagare/flows/leave.flow", in: empty).exit == 0)
    let typed = try run("env -i sh nagare/start", in: empty, typing: "申請　職員\n図\n")
    #expect(typed.exit == 0 && typed.said.contains("(1) 【申請】職員"))

    // Settings are set, a slip in them is one sentence, and nothing in the file is run.
    let settings = empty.appending(path: "nagare/settings")
    try "NAGARE_LANG=en\r\nNAGARE_LESSONS=no-skip,1-4\n$(touch gone)\nPATH=/nowhere\nNAGARE_GROUP=`touch gone`\n".write(
      to: settings, atomically: true, encoding: .utf8)
    let set = try run("env -i sh nagare/start", in: empty, typing: "lesson 4\n")
    #expect(set.exit == 0 && set.said.contains("Next is lesson 1"), "\(set.said)")
    #expect(!FileManager.default.fileExists(atPath: empty.path + "/gone"))
    try "NAGARE_LESSONS=no-such\n".write(to: settings, atomically: true, encoding: .utf8)
    let slip = try run("env -i sh nagare/start", in: empty)
    // One sentence, and nothing about the computer.
    #expect(slip.exit == 1 && slip.said.contains("no-such") && !slip.said.contains("Nagare cannot start"))
    try "NAGARE_LESSON=1-4\n".write(to: settings, atomically: true, encoding: .utf8)
    let name = try run("env -i sh nagare/start", in: empty)
    #expect(name.exit == 1 && name.said.contains("NAGARE_LESSONS"), "\(name.said)")
    try "NAGARE_LESSONS=no-such\n".write(to: settings, atomically: true, encoding: .utf8)
    #expect(try run("env -i NAGARE_LESSONS=open sh nagare/start", in: empty, typing: "図\n").exit == 0)

    // A stick that lets no program run.
    try "".write(to: settings, atomically: true, encoding: .utf8)
    _ = try run("chmod 644 nagare/nagare", in: empty)
    let copied = try run("env -i TMPDIR='\(empty.path)' sh nagare/start doctor; ls", in: empty)
    #expect(
      copied.exit == 0 && copied.said.contains("C.UTF-8") && copied.said.hasSuffix("\nnagare\n"), "\(copied.said)")
  }
}
