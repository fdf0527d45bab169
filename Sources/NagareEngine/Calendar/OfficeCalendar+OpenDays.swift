import NagarePlan

extension OfficeCalendar: OpenDays {}
