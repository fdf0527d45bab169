import NagareLanguage
import NagareModel

/// What libFuzzer calls with every input; see Scripts/fuzz. A promise that is broken ends the program.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryFlow(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard let text = String(validating: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) else { return 0 }
  let reading = Reader.read(text)
  for found in reading.diagnostics {
    precondition(0 <= found.place.start && found.place.start <= found.place.end && found.place.end <= count)
  }
  if reading.isComplete {
    for language in Language.allCases { _ = Printer.print(reading, in: language) }
  }
  return 0
}
