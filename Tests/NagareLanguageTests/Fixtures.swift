import TestSupport

/// The files beside these tests.
let fixtures = Fixtures()

/// The flows that come with the program, by name.
let samples: [(name: String, text: String)] = {
  let flows = Fixtures("../../flows")
  return flows.names(of: "flow").map { ($0, flows.text($0 + ".flow")) }
}()
