import NagareModel

/// An act of parliament that made or moved a holiday.
public struct Law: Hashable, Sendable {
  public let citation: Phrase

  private init(_ ja: String, _ en: String) {
    citation = Phrase(ja: ja, en: en)
  }

  private static func amendment(_ ja: String, _ en: String, _ article: Int = 2) -> Law {
    Law("国民の祝日に関する法律\(article)条(\(ja)による改正)", "Act on National Holidays, art. \(article), as amended by \(en)")
  }

  static let y1948 = Law(
    "国民の祝日に関する法律(昭和23年法律第178号)2条", "Act on National Holidays (Act No. 178 of 1948), art. 2")
  static let y1966 = amendment("昭和41年法律第86号", "Act No. 86 of 1966")
  static let y1973 = amendment("昭和48年法律第10号", "Act No. 10 of 1973", 3)
  static let y1985 = amendment("昭和60年法律第103号", "Act No. 103 of 1985", 3)
  static let y1989 = amendment("平成元年法律第5号", "Act No. 5 of 1989")
  static let y1995 = amendment("平成7年法律第22号", "Act No. 22 of 1995")
  static let y1998 = amendment("平成10年法律第141号", "Act No. 141 of 1998")
  static let y2001 = amendment("平成13年法律第59号", "Act No. 59 of 2001")
  static let y2005 = amendment("平成17年法律第43号", "Act No. 43 of 2005")
  static let y2005Article3 = amendment("平成17年法律第43号", "Act No. 43 of 2005", 3)
  static let y2014 = amendment("平成26年法律第43号", "Act No. 43 of 2014")
  static let y2017 = amendment("平成29年法律第63号附則10条", "Act No. 63 of 2017, suppl. art. 10")
  static let y2018 = amendment("平成30年法律第57号", "Act No. 57 of 2018")
  static let accession = Law(
    "天皇の即位の日及び即位礼正殿の儀の行われる日を休日とする法律(平成30年法律第99号)",
    "Act Making the Day of Accession and the Day of Its Ceremony Holidays (Act No. 99 of 2018)")
  static let games2020 = Law(
    "東京オリンピック・パラリンピック特別措置法(平成27年法律第33号)32条1項(平成30年法律第55号による改正)",
    "Tokyo Games Special Measures Act (Act No. 33 of 2015), art. 32(1), as amended by Act No. 55 of 2018")
  static let games2021 = Law(
    "東京オリンピック・パラリンピック特別措置法(平成27年法律第33号)32条2項(令和2年法律第68号による改正)",
    "Tokyo Games Special Measures Act (Act No. 33 of 2015), art. 32(2), as amended by Act No. 68 of 2020")
}
