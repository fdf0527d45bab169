import NagareShell

// Until every branch uses the new names.
typealias Delivery = Output
typealias Surroundings = Environment

extension Output {
  static func deliver(_ answer: Reply) -> Never { end(with: answer) }
}

extension Environment {
  static var environment: [String: String] { variables }
}
