import NagareModel

/// The pages behind what the reader says, one for each of its codes.
public enum ReadingProblem {
  public static let explanations: [Explanation] =
    (lines + branches + details + values + texts + names + examples).sorted { $0.code < $1.code }
}
