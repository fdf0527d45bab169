#include "CFlows.h"

/* One entry a file; a test of the house tells which one is missing. */
static const struct flows_file files[] = {
    {"account.en.flow", (const unsigned char[]){
#embed "../../flows/account.en.flow" suffix(, 0)
    }},
    {"account.flow", (const unsigned char[]){
#embed "../../flows/account.flow" suffix(, 0)
    }},
    {"certificate.en.flow", (const unsigned char[]){
#embed "../../flows/certificate.en.flow" suffix(, 0)
    }},
    {"certificate.flow", (const unsigned char[]){
#embed "../../flows/certificate.flow" suffix(, 0)
    }},
    {"consulting.en.flow", (const unsigned char[]){
#embed "../../flows/consulting.en.flow" suffix(, 0)
    }},
    {"consulting.flow", (const unsigned char[]){
#embed "../../flows/consulting.flow" suffix(, 0)
    }},
    {"disaster.en.flow", (const unsigned char[]){
#embed "../../flows/disaster.en.flow" suffix(, 0)
    }},
    {"disaster.flow", (const unsigned char[]){
#embed "../../flows/disaster.flow" suffix(, 0)
    }},
    {"disclosure.en.flow", (const unsigned char[]){
#embed "../../flows/disclosure.en.flow" suffix(, 0)
    }},
    {"disclosure.flow", (const unsigned char[]){
#embed "../../flows/disclosure.flow" suffix(, 0)
    }},
    {"drafting.en.flow", (const unsigned char[]){
#embed "../../flows/drafting.en.flow" suffix(, 0)
    }},
    {"drafting.flow", (const unsigned char[]){
#embed "../../flows/drafting.flow" suffix(, 0)
    }},
    {"equipment.en.flow", (const unsigned char[]){
#embed "../../flows/equipment.en.flow" suffix(, 0)
    }},
    {"equipment.flow", (const unsigned char[]){
#embed "../../flows/equipment.flow" suffix(, 0)
    }},
    {"facility.en.flow", (const unsigned char[]){
#embed "../../flows/facility.en.flow" suffix(, 0)
    }},
    {"facility.flow", (const unsigned char[]){
#embed "../../flows/facility.flow" suffix(, 0)
    }},
    {"hiring.en.flow", (const unsigned char[]){
#embed "../../flows/hiring.en.flow" suffix(, 0)
    }},
    {"hiring.flow", (const unsigned char[]){
#embed "../../flows/hiring.flow" suffix(, 0)
    }},
    {"leave.en.flow", (const unsigned char[]){
#embed "../../flows/leave.en.flow" suffix(, 0)
    }},
    {"leave.flow", (const unsigned char[]){
#embed "../../flows/leave.flow" suffix(, 0)
    }},
    {"lessons/01-snack.en.flow", (const unsigned char[]){
#embed "../../flows/lessons/01-snack.en.flow" suffix(, 0)
    }},
    {"lessons/01-snack.ja.flow", (const unsigned char[]){
#embed "../../flows/lessons/01-snack.ja.flow" suffix(, 0)
    }},
    {"lessons/02-car.en.flow", (const unsigned char[]){
#embed "../../flows/lessons/02-car.en.flow" suffix(, 0)
    }},
    {"lessons/02-car.ja.flow", (const unsigned char[]){
#embed "../../flows/lessons/02-car.ja.flow" suffix(, 0)
    }},
    {"lessons/03-momotaro.en.flow", (const unsigned char[]){
#embed "../../flows/lessons/03-momotaro.en.flow" suffix(, 0)
    }},
    {"lessons/03-momotaro.ja.flow", (const unsigned char[]){
#embed "../../flows/lessons/03-momotaro.ja.flow" suffix(, 0)
    }},
    {"lessons/04-holiday.en.flow", (const unsigned char[]){
#embed "../../flows/lessons/04-holiday.en.flow" suffix(, 0)
    }},
    {"lessons/04-holiday.ja.flow", (const unsigned char[]){
#embed "../../flows/lessons/04-holiday.ja.flow" suffix(, 0)
    }},
    {"lessons/05-letter.en.flow", (const unsigned char[]){
#embed "../../flows/lessons/05-letter.en.flow" suffix(, 0)
    }},
    {"lessons/05-letter.ja.flow", (const unsigned char[]){
#embed "../../flows/lessons/05-letter.ja.flow" suffix(, 0)
    }},
    {"lessons/06-deadline.en.flow", (const unsigned char[]){
#embed "../../flows/lessons/06-deadline.en.flow" suffix(, 0)
    }},
    {"lessons/06-deadline.ja.flow", (const unsigned char[]){
#embed "../../flows/lessons/06-deadline.ja.flow" suffix(, 0)
    }},
    {"lessons/07-together.en.flow", (const unsigned char[]){
#embed "../../flows/lessons/07-together.en.flow" suffix(, 0)
    }},
    {"lessons/07-together.ja.flow", (const unsigned char[]){
#embed "../../flows/lessons/07-together.ja.flow" suffix(, 0)
    }},
    {"lessons/08-deciders.en.flow", (const unsigned char[]){
#embed "../../flows/lessons/08-deciders.en.flow" suffix(, 0)
    }},
    {"lessons/08-deciders.ja.flow", (const unsigned char[]){
#embed "../../flows/lessons/08-deciders.ja.flow" suffix(, 0)
    }},
    {"lessons/09-new-law.en.flow", (const unsigned char[]){
#embed "../../flows/lessons/09-new-law.en.flow" suffix(, 0)
    }},
    {"lessons/09-new-law.ja.flow", (const unsigned char[]){
#embed "../../flows/lessons/09-new-law.ja.flow" suffix(, 0)
    }},
    {"lessons/10-faster.en.flow", (const unsigned char[]){
#embed "../../flows/lessons/10-faster.en.flow" suffix(, 0)
    }},
    {"lessons/10-faster.ja.flow", (const unsigned char[]){
#embed "../../flows/lessons/10-faster.ja.flow" suffix(, 0)
    }},
    {"lessons/11-storm.en.flow", (const unsigned char[]){
#embed "../../flows/lessons/11-storm.en.flow" suffix(, 0)
    }},
    {"lessons/11-storm.ja.flow", (const unsigned char[]){
#embed "../../flows/lessons/11-storm.ja.flow" suffix(, 0)
    }},
    {"lessons/12-teach.en.flow", (const unsigned char[]){
#embed "../../flows/lessons/12-teach.en.flow" suffix(, 0)
    }},
    {"lessons/12-teach.ja.flow", (const unsigned char[]){
#embed "../../flows/lessons/12-teach.ja.flow" suffix(, 0)
    }},
    {"lessons/handbook.en.md", (const unsigned char[]){
#embed "../../flows/lessons/handbook.en.md" suffix(, 0)
    }},
    {"lessons/handbook.ja.md", (const unsigned char[]){
#embed "../../flows/lessons/handbook.ja.md" suffix(, 0)
    }},
    {"letter.en.flow", (const unsigned char[]){
#embed "../../flows/letter.en.flow" suffix(, 0)
    }},
    {"letter.flow", (const unsigned char[]){
#embed "../../flows/letter.flow" suffix(, 0)
    }},
    {"moving.en.flow", (const unsigned char[]){
#embed "../../flows/moving.en.flow" suffix(, 0)
    }},
    {"moving.flow", (const unsigned char[]){
#embed "../../flows/moving.flow" suffix(, 0)
    }},
    {"official-car.en.flow", (const unsigned char[]){
#embed "../../flows/official-car.en.flow" suffix(, 0)
    }},
    {"official-car.flow", (const unsigned char[]){
#embed "../../flows/official-car.flow" suffix(, 0)
    }},
    {"overtime.en.flow", (const unsigned char[]){
#embed "../../flows/overtime.en.flow" suffix(, 0)
    }},
    {"overtime.flow", (const unsigned char[]){
#embed "../../flows/overtime.flow" suffix(, 0)
    }},
    {"road.en.flow", (const unsigned char[]){
#embed "../../flows/road.en.flow" suffix(, 0)
    }},
    {"road.flow", (const unsigned char[]){
#embed "../../flows/road.flow" suffix(, 0)
    }},
    {"software.en.flow", (const unsigned char[]){
#embed "../../flows/software.en.flow" suffix(, 0)
    }},
    {"software.flow", (const unsigned char[]){
#embed "../../flows/software.flow" suffix(, 0)
    }},
    {"sponsorship.en.flow", (const unsigned char[]){
#embed "../../flows/sponsorship.en.flow" suffix(, 0)
    }},
    {"sponsorship.flow", (const unsigned char[]){
#embed "../../flows/sponsorship.flow" suffix(, 0)
    }},
    {"subsidy.en.flow", (const unsigned char[]){
#embed "../../flows/subsidy.en.flow" suffix(, 0)
    }},
    {"subsidy.flow", (const unsigned char[]){
#embed "../../flows/subsidy.flow" suffix(, 0)
    }},
    {"training.en.flow", (const unsigned char[]){
#embed "../../flows/training.en.flow" suffix(, 0)
    }},
    {"training.flow", (const unsigned char[]){
#embed "../../flows/training.flow" suffix(, 0)
    }},
    {"travel.en.flow", (const unsigned char[]){
#embed "../../flows/travel.en.flow" suffix(, 0)
    }},
    {"travel.flow", (const unsigned char[]){
#embed "../../flows/travel.flow" suffix(, 0)
    }},
    {"web/hashes.txt", (const unsigned char[]){
#embed "../../flows/web/hashes.txt" suffix(, 0)
    }},
    {"web/kit.css", (const unsigned char[]){
#embed "../../flows/web/kit.css" suffix(, 0)
    }},
    {"web/page.css", (const unsigned char[]){
#embed "../../flows/web/page.css" suffix(, 0)
    }},
    {"web/page.html", (const unsigned char[]){
#embed "../../flows/web/page.html" suffix(, 0)
    }},
    {"web/page.js", (const unsigned char[]){
#embed "../../flows/web/page.js" suffix(, 0)
    }},
    {"web/picture.css", (const unsigned char[]){
#embed "../../flows/web/picture.css" suffix(, 0)
    }},
    {"web/sheet.html", (const unsigned char[]){
#embed "../../flows/web/sheet.html" suffix(, 0)
    }},
    {"words.txt", (const unsigned char[]){
#embed "../../flows/words.txt" suffix(, 0)
    }},
    {0, 0},
};

const struct flows_file *flows_texts(void) { return files; }
