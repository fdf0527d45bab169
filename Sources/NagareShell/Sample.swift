import NagareLanguage
import NagareModel

/// A flow that comes with the program, to look at and to begin from.
public struct Sample: Sendable {
  /// What it is called on the command line: its file's name without the ending.
  public let name: String
  public let text: String

  private init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    text = String(decoding: bytes, as: UTF8.self)
  }

  public var fileName: String { name + ".flow" }

  /// Every file of the folder `flows`.
  public static let all: [Sample] = [
    Sample("account", PackageResources.account_flow),
    Sample("certificate", PackageResources.certificate_flow),
    Sample("disclosure", PackageResources.disclosure_flow),
    Sample("drafting", PackageResources.drafting_flow),
    Sample("equipment", PackageResources.equipment_flow),
    Sample("equipment.en", PackageResources.equipment_en_flow),
    Sample("facility", PackageResources.facility_flow),
    Sample("facility.en", PackageResources.facility_en_flow),
    Sample("leave", PackageResources.leave_flow),
    Sample("leave.en", PackageResources.leave_en_flow),
    Sample("letter", PackageResources.letter_flow),
    Sample("moving", PackageResources.moving_flow),
    Sample("official-car", PackageResources.official_car_flow),
    Sample("official-car.en", PackageResources.official_car_en_flow),
    Sample("overtime", PackageResources.overtime_flow),
    Sample("overtime.en", PackageResources.overtime_en_flow),
    Sample("road", PackageResources.road_flow),
    Sample("sponsorship", PackageResources.sponsorship_flow),
    Sample("subsidy", PackageResources.subsidy_flow),
    Sample("travel", PackageResources.travel_flow),
  ]
}
