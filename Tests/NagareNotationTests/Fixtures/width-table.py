"""Writes Sources/NagareNotation/WidthTable.swift. From the top of the repository:

python3 Tests/NagareNotationTests/Fixtures/width-table.py > Sources/NagareNotation/WidthTable.swift
"""

import unicodedata

IDEOGRAPHS = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD)]
EMOJI_TO_COME = [(0x1F900, 0x1F9FF), (0x1FA70, 0x1FAFF)]
# Format characters that are drawn: the soft hyphen and the signs Arabic and its relatives write before a number.
DRAWN = {0xAD, *range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}


def inside(code, ranges):
    return any(first <= code <= last for first, last in ranges)


def kind(code):
    letter = chr(code)
    category = unicodedata.category(letter)
    if category in ("Mn", "Me") or (category == "Cf" and code not in DRAWN):
        return "zero"
    if 0x1160 <= code <= 0x11FF or 0xD7B0 <= code <= 0xD7FB:
        return "zero"  # Vowels and finals of Hangul, drawn into the first letter.
    if inside(code, IDEOGRAPHS) or (category == "Cn" and inside(code, EMOJI_TO_COME)):
        return "wide"
    if category == "Cn":
        return "unassigned"
    return {"W": "wide", "F": "wide", "A": "ambiguous"}.get(unicodedata.east_asian_width(letter), "narrow")


# Unassigned code points join the range they stand in, which keeps the table short.
ranges = []
for code in range(0xA0, 0x110000):
    found = kind(code)
    if found == "unassigned":
        continue
    if ranges and ranges[-1][0] == found:
        ranges[-1][2] = code
    else:
        ranges.append([found, code, code])


def table(name, comment):
    numbers = [f"0x{end:04X}" for found, first, last in ranges if found == name for end in (first, last)]
    print(f"\n  /// {comment}\n  // swift-format-ignore\n  static let {name}: [UInt32] = [")
    for start in range(0, len(numbers), 12):
        print("    " + ", ".join(numbers[start:start + 12]) + ",")
    print("  ]")


print(f"""// Generated from Unicode {unicodedata.unidata_version} by
//   python3 Tests/NagareNotationTests/Fixtures/width-table.py > Sources/NagareNotation/WidthTable.swift

/// Which code points do not take exactly one column, as sorted pairs: first, last, first, last…
enum WidthTable {{""", end="")
table("zero", "Combining marks, joiners and other characters that take no column of their own.")
table("wide", "East Asian Width W and F.")
table("ambiguous", "East Asian Width A: one column or two, as the terminal is set.")
print("}")
