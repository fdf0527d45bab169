import NagareModel
import Testing

@Suite struct InstantTests {
  @Test func everyMinuteIsItsText() {
    for minutes in 0..<1440 {
      let time = TimeOfDay(minutes: minutes)
      #expect(time.flatMap { TimeOfDay($0.description) }?.minutes == minutes)
      #expect(time.flatMap { TimeOfDay(hour: $0.hour, minute: $0.minute) } == time)
    }
    #expect(TimeOfDay(minutes: 1440) == nil)
    #expect(TimeOfDay(minutes: -1) == nil)
    #expect(TimeOfDay(hour: 24, minute: 0) == nil)
    #expect(TimeOfDay(hour: 12, minute: 60) == nil)
  }

  @Test(arguments: ["", "2026-04-01", "2026-04-01 9:00", "2026-04-01  09:00", "2026-04-01 24:00", "2026-04-01T09:00"])
  func noInstantInText(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test func minutesPassMidnight() throws {
    let start = try #require(Instant("2025-12-31 23:30"))
    #expect(start.description == "2025-12-31 23:30")
    #expect(start.adding(minutes: 45).description == "2026-01-01 00:15")
    #expect(start.adding(minutes: 45).adding(minutes: -45) == start)
    #expect(start.adding(minutes: -1411).description == "2025-12-30 23:59")
    #expect(start.adding(days: 1).description == "2026-01-01 23:30")
    #expect(start.adding(days: 1) - start == 1440)
    #expect(start < start.adding(minutes: 1))
  }

  @Test func arithmeticStopsAtTheEnds() {
    #expect(Instant.earliest.adding(minutes: -1) == .earliest)
    #expect(Instant.latest.adding(minutes: .max) == .latest)
    #expect(Instant.latest.adding(minutes: .min) == .earliest)
    #expect(Instant.latest.description == "2199-12-31 23:59")
  }

  @Test func officeHours() throws {
    #expect(OfficeHours.standard.opening.description == "08:30")
    #expect(OfficeHours.standard.closing.description == "17:15")
    #expect(OfficeHours.standard.length == 525)
    #expect(OfficeHours(minutes: 510...1035) == .standard)
    #expect(OfficeHours(minutes: 510...510) == nil)
    #expect(OfficeHours(minutes: 510...1441) == nil)
    #expect(OfficeHours(minutes: 510...1440)?.closing.description == "23:59")
    #expect(OfficeHours(minutes: 0...1440) == .aroundTheClock)
    let morningAndAfternoon = try #require(OfficeHours(spans: [510...720, 780...1035]))
    #expect(morningAndAfternoon.length == 465)
    #expect(morningAndAfternoon.closing.description == "17:15")
    #expect(OfficeHours(spans: [510...720, 720...1035]) == .standard)
    #expect(OfficeHours(spans: [510...720, 700...1035]) == nil)
    #expect(OfficeHours(spans: [510...720, 780...780]) == nil)
    #expect(OfficeHours(spans: [510...720, 780...800, 900...1000]) == nil)
    #expect(OfficeHours(spans: []) == nil)
    #expect(OfficeHours(minutes: -1...510) == nil)
    let evening = try #require(TimeOfDay(hour: 22, minute: 0))
    #expect(OfficeHours(opening: evening, closing: OfficeHours.standard.opening) == nil)
  }
}
