/// Which program this is, for whatever it writes into files.
public enum Release {
  public static let version = "0.1.0"
}
