import NagareModel

// Taken out first, so that long ones are changed and not copied.
extension Block.Kind {
  mutating func changeGateway(_ change: (inout Gateway) -> Void) {
    guard case .gateway(var gateway) = self else { return }
    self = .jump(.finish(.finished))
    change(&gateway)
    self = .gateway(gateway)
  }

  mutating func changeTogether(_ change: (inout Together) -> Void) {
    guard case .together(var together) = self else { return }
    self = .jump(.finish(.finished))
    change(&together)
    self = .together(together)
  }

  /// What a table looks at.
  var subjects: [Expression]? { if case .table(let table) = self { table.by } else { nil } }

  mutating func changeTable(_ change: (inout Table) -> Void) {
    guard case .table(var table) = self else { return }
    self = .jump(.finish(.finished))
    change(&table)
    self = .table(table)
  }
}
