extension Holiday {
  /// 国民の祝日 (祝日法2条 and the acts that set it aside for one year), by month.
  public static let national = [
    Holiday("元日", "New Year's Day", 2000...2099, .on(month: 1, day: 1), .y1948),
    Holiday("成人の日", "Coming of Age Day", 2000...2099, .monday(2, month: 1), .y1998),
    Holiday("建国記念の日", "National Foundation Day", 2000...2099, .on(month: 2, day: 11), .y1966),
    // The act took effect on 2019-04-30, between the new birthday and the old: 2019 had neither.
    Holiday("天皇誕生日", "Emperor's Birthday", 2020...2099, .on(month: 2, day: 23), .y2017),
    Holiday("春分の日", "Vernal Equinox Day", 2000...2099, .equinox(month: 3, in1980: 20.8431), .y1948),
    Holiday("みどりの日", "Greenery Day", 2000...2006, .on(month: 4, day: 29), .y1989),
    Holiday("昭和の日", "Showa Day", 2007...2099, .on(month: 4, day: 29), .y2005),
    Holiday("天皇の即位の日", "Day of the Emperor's Accession", 2019...2019, .on(month: 5, day: 1), .accession),
    Holiday("憲法記念日", "Constitution Memorial Day", 2000...2099, .on(month: 5, day: 3), .y1948),
    Holiday("みどりの日", "Greenery Day", 2007...2099, .on(month: 5, day: 4), .y2005),
    Holiday("こどもの日", "Children's Day", 2000...2099, .on(month: 5, day: 5), .y1948),
    Holiday("海の日", "Marine Day", 2000...2002, .on(month: 7, day: 20), .y1995),
    Holiday("海の日", "Marine Day", 2003...2019, .monday(3, month: 7), .y2001),
    Holiday("海の日", "Marine Day", 2020...2020, .on(month: 7, day: 23), .games2020),
    Holiday("海の日", "Marine Day", 2021...2021, .on(month: 7, day: 22), .games2021),
    Holiday("海の日", "Marine Day", 2022...2099, .monday(3, month: 7), .y2001),
    Holiday("スポーツの日", "Sports Day", 2020...2020, .on(month: 7, day: 24), .games2020),
    Holiday("スポーツの日", "Sports Day", 2021...2021, .on(month: 7, day: 23), .games2021),
    Holiday("山の日", "Mountain Day", 2016...2019, .on(month: 8, day: 11), .y2014),
    Holiday("山の日", "Mountain Day", 2020...2020, .on(month: 8, day: 10), .games2020),
    Holiday("山の日", "Mountain Day", 2021...2021, .on(month: 8, day: 8), .games2021),
    Holiday("山の日", "Mountain Day", 2022...2099, .on(month: 8, day: 11), .y2014),
    Holiday("敬老の日", "Respect for the Aged Day", 2000...2002, .on(month: 9, day: 15), .y1966),
    Holiday("敬老の日", "Respect for the Aged Day", 2003...2099, .monday(3, month: 9), .y2001),
    Holiday("秋分の日", "Autumnal Equinox Day", 2000...2099, .equinox(month: 9, in1980: 23.2488), .y1948),
    Holiday("体育の日", "Health and Sports Day", 2000...2019, .monday(2, month: 10), .y1998),
    Holiday("スポーツの日", "Sports Day", 2022...2099, .monday(2, month: 10), .y2018),
    Holiday(
      "即位礼正殿の儀の行われる日", "Day of the Enthronement Ceremony", 2019...2019, .on(month: 10, day: 22), .accession),
    Holiday("文化の日", "Culture Day", 2000...2099, .on(month: 11, day: 3), .y1948),
    Holiday("勤労感謝の日", "Labor Thanksgiving Day", 2000...2099, .on(month: 11, day: 23), .y1948),
    Holiday("天皇誕生日", "Emperor's Birthday", 2000...2018, .on(month: 12, day: 23), .y1989),
  ]

  /// The other 休日 (祝日法3条2項 and 3項); an earlier row takes a day before a later one.
  public static let consequent = [
    Holiday("振替休日", "Substitute Holiday", 2000...2006, .afterSunday, .y1973),
    Holiday("振替休日", "Substitute Holiday", 2007...2099, .firstFreeAfterSunday, .y2005Article3),
    Holiday("国民の休日", "Citizens' Holiday", 2000...2006, .weekdayBetween, .y1985),
    Holiday("国民の休日", "Citizens' Holiday", 2007...2099, .between, .y2005Article3),
  ]
}
