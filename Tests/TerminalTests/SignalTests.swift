import Foundation
import Testing

struct SignalTests {
  @Test func ctrlCClearsTheLine() throws {
    let typist = try Typist(columns: 20)
    typist.expect(line: ">")
    typist.type("あいうえおかきくけこさしす\u{1}")
    typist.expect { $0.lines.count == 2 && $0.row == 0 && $0.column == 2 }
    typist.type("\u{3}")
    typist.expect { $0.lines == ["> あいうえおかきくけ", "こさしす^C", "interrupted", ">"] }
    typist.type("x\r")
    typist.expect(line: #"line "x""#)
  }

  @Test func ctrlCWhileWorkingIsNotLostAndEndsNothing() throws {
    let typist = try Typist()
    typist.expect(line: ">")
    typist.type("wait\r")
    Thread.sleep(forTimeInterval: 0.1)
    typist.type("\u{3}")
    typist.expect(line: "interrupted")
    typist.type("x\r")
    typist.expect(line: #"line "x""#)
  }

  /// A key that arrives between drawing the prompt and waiting for keys is easily lost; one that arrives between two
  /// prompts easily ends the program.
  @Test func noneOfManyInterruptionsIsLost() throws {
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      guard let typist = try? Typist(height: 200) else {
        Issue.record("the program was not started")
        return
      }
      typist.expect(line: ">")
      for count in 1...60 {
        typist.type("\u{3}")
        let isSeen = typist.expect("interruption \(count)") { $0.lines.count { $0 == "interrupted" } == count }
        guard isSeen else { return }
      }
      typist.expect { $0.lines.last == ">" }
      typist.type("承認\r")
      typist.expect(line: "line \(quoted("承認"))")
    }
  }

  /// Ctrl-C throws away what was typed, perhaps between the moment it can be read and the moment it is.
  @Test func anInterruptionAmongKeysIsNotLost() throws {
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      guard let typist = try? Typist(height: 400) else {
        Issue.record("the program was not started")
        return
      }
      typist.expect { $0.lines.last == ">" && $0.marksPastes }
      for count in 1...100 {
        typist.type("承")
        typist.type("\u{3}")
        let isSeen = typist.expect("interruption \(count)") {
          $0.lines.count { $0 == "interrupted" } == count && $0.lines.last == ">" && $0.marksPastes
        }
        guard isSeen else { return }
      }
    }
  }

  @Test func aClosedWindowIsTheEnd() throws {
    let folder = try Folder()
    let typist = try Typist(
      Typist.typeBack, ["history=\(folder.path("lines"))", "kept=\(folder.path("kept"))"])
    typist.expect { $0.lines.last == ">" && $0.marksPastes }
    typist.type("承認\r")
    typist.expect { $0.lines.suffix(2) == ["line \(quoted("承認"))", ">"] && $0.marksPastes }
    typist.type("証")
    typist.expect { $0.lines.last == "> 証" }
    typist.closeWindow()
    #expect(typist.end().map { $0 & 0x7F } == SIGHUP)
    #expect(String(decoding: try folder.bytes(of: "lines"), as: UTF8.self) == "承認\n")
    #expect(String(decoding: try folder.bytes(of: "kept"), as: UTF8.self) == "証")
  }

  @Test func ctrlDEndsAnEmptyLineAndDeletesInAnother() throws {
    let typist = try Typist()
    typist.expect(line: ">")
    typist.type("ab\u{1}\u{4}")
    typist.expect { $0.lines == ["> b"] }
    typist.type("\u{4}\u{4}")
    typist.expect { $0.lines == [">", "end"] }
    #expect(typist.end() == 0 && typist.isCooked && !typist.screen.marksPastes)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGSEGV])
  func whateverEndsTheProgramTheTerminalIsHandedBack(signal: Int32) throws {
    let typist = try Typist(columns: 20)
    typist.expect(line: ">")
    typist.type("あいうえおかきくけこさしす\u{1}")
    typist.expect { $0.lines.count == 2 && $0.row == 0 }
    #expect(!typist.isCooked)
    typist.send(signal)
    let status = try #require(typist.end())
    #expect(status & 0x7F == signal && typist.isCooked && !typist.screen.marksPastes)
    #expect(typist.screen.row == 2 && typist.screen.column == 0)
  }

  @Test func betweenTwoLinesTheTerminalIsAsItWas() throws {
    let typist = try Typist()
    typist.expect { $0.lines.last == ">" && $0.marksPastes }
    #expect(!typist.isCooked)
    typist.type("wait\r")
    typist.expect { !$0.marksPastes }
    Thread.sleep(forTimeInterval: 0.05)
    #expect(typist.isCooked)
  }

  @Test(arguments: [[], ["aloud=1"]]) func ctrlZStopsAndFgGoesOn(settings: [String]) throws {
    let typist = try Typist("/bin/sh", ["-i"])
    typist.expect { $0.lines.last == "$" }
    typist.type("\(Typist.typeBack) 'prompt=? ' \(settings.joined())\r")
    typist.expect { $0.lines.last == "?" }
    if settings.isEmpty {
      typist.type("承認\u{1B}[D")
      typist.expect { $0.lines.last == "? 承認" }
    }
    typist.type("\u{1A}")
    typist.expect { $0.lines.last == "$" && !$0.marksPastes }
    #expect(typist.isCooked)
    typist.type("fg\r")
    typist.expect { $0.lines.last == (settings.isEmpty ? "? 承認" : "?") && $0.marksPastes == settings.isEmpty }
    typist.type(settings.isEmpty ? "証\r" : "承証認\r")
    typist.expect { $0.lines.suffix(2) == ["line \(quoted("承証認"))", "?"] && $0.marksPastes == settings.isEmpty }
    typist.type("\u{4}")
    typist.expect { $0.lines.suffix(2) == ["end", "$"] }
  }
}
