import NagareModel
import Testing

@testable import NagareNotation

/// What holds of the drawing in every BPMN file.
struct DiagramLaws {
  let drawn: Drawn
  private var process: NagareNotation.Process { drawn.process }
  private var frames: [Picture.Frame] { drawn.layout.frames }

  var broken: [String] { overlapping + loose + crossing + unreached }

  /// No two shapes overlap, but for what sits on an edge and what stands in a sub-process.
  private var overlapping: [String] {
    var found: [String] = []
    for one in frames.indices {
      for other in frames.indices where other > one {
        guard !isOn(one, other), !isOn(other, one), !stands(one, in: other), !stands(other, in: one) else { continue }
        if meet(frames[one], frames[other]) { found.append("\(id(one)) lies on \(id(other))") }
      }
      if frames[one].x < 0 || frames[one].right > drawn.layout.pool.width
        || frames[one].bottom > drawn.layout.pool.height
      {
        found.append("\(id(one)) lies outside")
      }
    }
    return found
  }

  /// Every line begins and ends on the edge of its shape, and is made of horizontal and vertical pieces.
  private var loose: [String] {
    process.flows.indices.flatMap { number -> [String] in
      let (flow, points) = (process.flows[number], drawn.layout.lines[number])
      guard let first = points.first, let last = points.last, points.count > 1 else { return ["a line without points"] }
      var found: [String] = []
      if !touches(first, frames[flow.from]) { found.append("\(id(flow.from)) → \(id(flow.to)) begins beside it") }
      if !touches(last, frames[flow.to]) { found.append("\(id(flow.from)) → \(id(flow.to)) ends beside it") }
      if zip(points, points.dropFirst()).contains(where: { $0.x != $1.x && $0.y != $1.y }) {
        found.append("\(id(flow.from)) → \(id(flow.to)) is crooked")
      }
      return found
    }
  }

  /// No line passes through a shape, but for the sub-processes it stands in.
  private var crossing: [String] {
    process.flows.indices.flatMap { number -> [String] in
      let flow = process.flows[number]
      let points = drawn.layout.lines[number]
      return frames.indices.compactMap { shape in
        if shape == flow.from || shape == flow.to { return nil }
        if case .scope = process.elements[shape].kind { return nil }
        let passes = zip(points, points.dropFirst()).contains { one, other in
          min(one.x, other.x) < frames[shape].right && max(one.x, other.x) > frames[shape].x
            && min(one.y, other.y) < frames[shape].bottom && max(one.y, other.y) > frames[shape].y
        }
        return passes ? "\(id(flow.from)) → \(id(flow.to)) passes through \(id(shape))" : nil
      }
    }
  }

  /// Everything but a beginning is led to, and everything but an end leads on.
  private var unreached: [String] {
    process.elements.indices.flatMap { element -> [String] in
      let isLedTo = process.flows.contains { $0.to == element }
      let leads = process.flows.contains { $0.from == element }
      switch process.elements[element].kind {
      case .start: return leads ? [] : ["\(id(element)) leads nowhere"]
      case .timer, .exit: return leads ? [] : ["\(id(element)) leads nowhere"]
      case .end, .terminate, .leave: return leads ? ["\(id(element)) leads on"] : []
      case .work, .send, .script, .choose, .fork, .scope, .wait:
        return leads || !isLedTo ? [] : ["\(id(element)) leads nowhere"]
      }
    }
  }

  private func id(_ element: Int) -> String { process.elements[element].id }

  private func isOn(_ edge: Int, _ host: Int) -> Bool {
    switch process.elements[edge].kind {
    case .timer(host, _, _), .exit(host, _): true
    case .start, .end, .terminate, .leave, .work, .send, .script, .choose, .fork, .scope, .timer, .exit, .wait: false
    }
  }

  /// Whether one stands in the sub-process that the other is, and has room there.
  private func stands(_ one: Int, in other: Int) -> Bool {
    guard case .scope(let scope) = process.elements[other].kind else { return false }
    var next: Int? = process.elements[one].scope
    while let here = next {
      if here == scope {
        let (inner, outer) = (frames[one], frames[other])
        if isEdge(one) { return true }
        return outer.x <= inner.x && inner.right <= outer.right && outer.y <= inner.y && inner.bottom <= outer.bottom
      }
      next = process.scopes[here].map { process.elements[$0].scope }
    }
    return false
  }

  private func isEdge(_ element: Int) -> Bool { process.elements[element].place.column == .edge }

  private func meet(_ one: Picture.Frame, _ other: Picture.Frame) -> Bool {
    one.x < other.right && other.x < one.right && one.y < other.bottom && other.y < one.bottom
  }

  private func touches(_ point: Picture.Point, _ frame: Picture.Frame) -> Bool {
    let isWithin = (frame.x...frame.right).contains(point.x) && (frame.y...frame.bottom).contains(point.y)
    return isWithin && (point.x == frame.x || point.x == frame.right || point.y == frame.y || point.y == frame.bottom)
  }
}

@Suite("Diagrams of BPMN files")
struct DiagramLawTests {
  @Test("every flow keeps the laws, in every dialect", arguments: Exported.all)
  func laws(_ flow: Exported) {
    for target in [Export.Target.bpmn, .camunda7, .spiff] {
      #expect(DiagramLaws(drawn: flow.drawn(target)).broken == [])
    }
  }

  @Test("the same flow gives the same bytes", arguments: Exported.all)
  func repeatable(_ flow: Exported) {
    for target in Export.Target.allCases { #expect(flow.export(target).file == flow.export(target).file) }
  }
}
