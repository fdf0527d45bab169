/// How the program says what it got: every code point that is not ASCII is spelled out.
func quoted(_ text: String) -> String {
  "\"" + text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined() + "\""
}
