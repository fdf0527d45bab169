#include "CFlows.h"

/* One entry a file; a test of the house tells which one is missing. */
static const struct flows_file files[] = {
    {"pages/N101.txt", (const unsigned char[]){
#embed "../../flows/pages/N101.txt" suffix(, 0)
    }},
    {"pages/N102.txt", (const unsigned char[]){
#embed "../../flows/pages/N102.txt" suffix(, 0)
    }},
    {"pages/N103.txt", (const unsigned char[]){
#embed "../../flows/pages/N103.txt" suffix(, 0)
    }},
    {"pages/N104.txt", (const unsigned char[]){
#embed "../../flows/pages/N104.txt" suffix(, 0)
    }},
    {"pages/N105.txt", (const unsigned char[]){
#embed "../../flows/pages/N105.txt" suffix(, 0)
    }},
    {"pages/N106.txt", (const unsigned char[]){
#embed "../../flows/pages/N106.txt" suffix(, 0)
    }},
    {"pages/N107.txt", (const unsigned char[]){
#embed "../../flows/pages/N107.txt" suffix(, 0)
    }},
    {"pages/N108.txt", (const unsigned char[]){
#embed "../../flows/pages/N108.txt" suffix(, 0)
    }},
    {"pages/N109.txt", (const unsigned char[]){
#embed "../../flows/pages/N109.txt" suffix(, 0)
    }},
    {"pages/N110.txt", (const unsigned char[]){
#embed "../../flows/pages/N110.txt" suffix(, 0)
    }},
    {"pages/N111.txt", (const unsigned char[]){
#embed "../../flows/pages/N111.txt" suffix(, 0)
    }},
    {"pages/N112.txt", (const unsigned char[]){
#embed "../../flows/pages/N112.txt" suffix(, 0)
    }},
    {"pages/N113.txt", (const unsigned char[]){
#embed "../../flows/pages/N113.txt" suffix(, 0)
    }},
    {"pages/N114.txt", (const unsigned char[]){
#embed "../../flows/pages/N114.txt" suffix(, 0)
    }},
    {"pages/N115.txt", (const unsigned char[]){
#embed "../../flows/pages/N115.txt" suffix(, 0)
    }},
    {"pages/N116.txt", (const unsigned char[]){
#embed "../../flows/pages/N116.txt" suffix(, 0)
    }},
    {"pages/N117.txt", (const unsigned char[]){
#embed "../../flows/pages/N117.txt" suffix(, 0)
    }},
    {"pages/N118.txt", (const unsigned char[]){
#embed "../../flows/pages/N118.txt" suffix(, 0)
    }},
    {"pages/N119.txt", (const unsigned char[]){
#embed "../../flows/pages/N119.txt" suffix(, 0)
    }},
    {"pages/N120.txt", (const unsigned char[]){
#embed "../../flows/pages/N120.txt" suffix(, 0)
    }},
    {"pages/N121.txt", (const unsigned char[]){
#embed "../../flows/pages/N121.txt" suffix(, 0)
    }},
    {"pages/N122.txt", (const unsigned char[]){
#embed "../../flows/pages/N122.txt" suffix(, 0)
    }},
    {"pages/N123.txt", (const unsigned char[]){
#embed "../../flows/pages/N123.txt" suffix(, 0)
    }},
    {"pages/N124.txt", (const unsigned char[]){
#embed "../../flows/pages/N124.txt" suffix(, 0)
    }},
    {"pages/N125.txt", (const unsigned char[]){
#embed "../../flows/pages/N125.txt" suffix(, 0)
    }},
    {"pages/N126.txt", (const unsigned char[]){
#embed "../../flows/pages/N126.txt" suffix(, 0)
    }},
    {"pages/N127.txt", (const unsigned char[]){
#embed "../../flows/pages/N127.txt" suffix(, 0)
    }},
    {"pages/N128.txt", (const unsigned char[]){
#embed "../../flows/pages/N128.txt" suffix(, 0)
    }},
    {"pages/N129.txt", (const unsigned char[]){
#embed "../../flows/pages/N129.txt" suffix(, 0)
    }},
    {"pages/N130.txt", (const unsigned char[]){
#embed "../../flows/pages/N130.txt" suffix(, 0)
    }},
    {"pages/N131.txt", (const unsigned char[]){
#embed "../../flows/pages/N131.txt" suffix(, 0)
    }},
    {"pages/N132.txt", (const unsigned char[]){
#embed "../../flows/pages/N132.txt" suffix(, 0)
    }},
    {"pages/N133.txt", (const unsigned char[]){
#embed "../../flows/pages/N133.txt" suffix(, 0)
    }},
    {"pages/N134.txt", (const unsigned char[]){
#embed "../../flows/pages/N134.txt" suffix(, 0)
    }},
    {"pages/N135.txt", (const unsigned char[]){
#embed "../../flows/pages/N135.txt" suffix(, 0)
    }},
    {"pages/N136.txt", (const unsigned char[]){
#embed "../../flows/pages/N136.txt" suffix(, 0)
    }},
    {"pages/N137.txt", (const unsigned char[]){
#embed "../../flows/pages/N137.txt" suffix(, 0)
    }},
    {"pages/N138.txt", (const unsigned char[]){
#embed "../../flows/pages/N138.txt" suffix(, 0)
    }},
    {"pages/N139.txt", (const unsigned char[]){
#embed "../../flows/pages/N139.txt" suffix(, 0)
    }},
    {"pages/N140.txt", (const unsigned char[]){
#embed "../../flows/pages/N140.txt" suffix(, 0)
    }},
    {"pages/N201.txt", (const unsigned char[]){
#embed "../../flows/pages/N201.txt" suffix(, 0)
    }},
    {"pages/N202.txt", (const unsigned char[]){
#embed "../../flows/pages/N202.txt" suffix(, 0)
    }},
    {"pages/N203.txt", (const unsigned char[]){
#embed "../../flows/pages/N203.txt" suffix(, 0)
    }},
    {"pages/N204.txt", (const unsigned char[]){
#embed "../../flows/pages/N204.txt" suffix(, 0)
    }},
    {"pages/N205.txt", (const unsigned char[]){
#embed "../../flows/pages/N205.txt" suffix(, 0)
    }},
    {"pages/N206.txt", (const unsigned char[]){
#embed "../../flows/pages/N206.txt" suffix(, 0)
    }},
    {"pages/N207.txt", (const unsigned char[]){
#embed "../../flows/pages/N207.txt" suffix(, 0)
    }},
    {"pages/N210.txt", (const unsigned char[]){
#embed "../../flows/pages/N210.txt" suffix(, 0)
    }},
    {"pages/N211.txt", (const unsigned char[]){
#embed "../../flows/pages/N211.txt" suffix(, 0)
    }},
    {"pages/N212.txt", (const unsigned char[]){
#embed "../../flows/pages/N212.txt" suffix(, 0)
    }},
    {"pages/N213.txt", (const unsigned char[]){
#embed "../../flows/pages/N213.txt" suffix(, 0)
    }},
    {"pages/N214.txt", (const unsigned char[]){
#embed "../../flows/pages/N214.txt" suffix(, 0)
    }},
    {"pages/N215.txt", (const unsigned char[]){
#embed "../../flows/pages/N215.txt" suffix(, 0)
    }},
    {"pages/N216.txt", (const unsigned char[]){
#embed "../../flows/pages/N216.txt" suffix(, 0)
    }},
    {"pages/N217.txt", (const unsigned char[]){
#embed "../../flows/pages/N217.txt" suffix(, 0)
    }},
    {"pages/N218.txt", (const unsigned char[]){
#embed "../../flows/pages/N218.txt" suffix(, 0)
    }},
    {"pages/N219.txt", (const unsigned char[]){
#embed "../../flows/pages/N219.txt" suffix(, 0)
    }},
    {"pages/N220.txt", (const unsigned char[]){
#embed "../../flows/pages/N220.txt" suffix(, 0)
    }},
    {"pages/N230.txt", (const unsigned char[]){
#embed "../../flows/pages/N230.txt" suffix(, 0)
    }},
    {"pages/N231.txt", (const unsigned char[]){
#embed "../../flows/pages/N231.txt" suffix(, 0)
    }},
    {"pages/N232.txt", (const unsigned char[]){
#embed "../../flows/pages/N232.txt" suffix(, 0)
    }},
    {"pages/N233.txt", (const unsigned char[]){
#embed "../../flows/pages/N233.txt" suffix(, 0)
    }},
    {"pages/N234.txt", (const unsigned char[]){
#embed "../../flows/pages/N234.txt" suffix(, 0)
    }},
    {"pages/N235.txt", (const unsigned char[]){
#embed "../../flows/pages/N235.txt" suffix(, 0)
    }},
    {"pages/N236.txt", (const unsigned char[]){
#embed "../../flows/pages/N236.txt" suffix(, 0)
    }},
    {"pages/N237.txt", (const unsigned char[]){
#embed "../../flows/pages/N237.txt" suffix(, 0)
    }},
    {"pages/N238.txt", (const unsigned char[]){
#embed "../../flows/pages/N238.txt" suffix(, 0)
    }},
    {"pages/N239.txt", (const unsigned char[]){
#embed "../../flows/pages/N239.txt" suffix(, 0)
    }},
    {"pages/N240.txt", (const unsigned char[]){
#embed "../../flows/pages/N240.txt" suffix(, 0)
    }},
    {"pages/N241.txt", (const unsigned char[]){
#embed "../../flows/pages/N241.txt" suffix(, 0)
    }},
    {"pages/N242.txt", (const unsigned char[]){
#embed "../../flows/pages/N242.txt" suffix(, 0)
    }},
    {"pages/N243.txt", (const unsigned char[]){
#embed "../../flows/pages/N243.txt" suffix(, 0)
    }},
    {"pages/N244.txt", (const unsigned char[]){
#embed "../../flows/pages/N244.txt" suffix(, 0)
    }},
    {"pages/N245.txt", (const unsigned char[]){
#embed "../../flows/pages/N245.txt" suffix(, 0)
    }},
    {"pages/N246.txt", (const unsigned char[]){
#embed "../../flows/pages/N246.txt" suffix(, 0)
    }},
    {"pages/N247.txt", (const unsigned char[]){
#embed "../../flows/pages/N247.txt" suffix(, 0)
    }},
    {"pages/N248.txt", (const unsigned char[]){
#embed "../../flows/pages/N248.txt" suffix(, 0)
    }},
    {"pages/N249.txt", (const unsigned char[]){
#embed "../../flows/pages/N249.txt" suffix(, 0)
    }},
    {"pages/N250.txt", (const unsigned char[]){
#embed "../../flows/pages/N250.txt" suffix(, 0)
    }},
    {"pages/N251.txt", (const unsigned char[]){
#embed "../../flows/pages/N251.txt" suffix(, 0)
    }},
    {"pages/N252.txt", (const unsigned char[]){
#embed "../../flows/pages/N252.txt" suffix(, 0)
    }},
    {"pages/N253.txt", (const unsigned char[]){
#embed "../../flows/pages/N253.txt" suffix(, 0)
    }},
    {"pages/N254.txt", (const unsigned char[]){
#embed "../../flows/pages/N254.txt" suffix(, 0)
    }},
    {"pages/N255.txt", (const unsigned char[]){
#embed "../../flows/pages/N255.txt" suffix(, 0)
    }},
    {"pages/N256.txt", (const unsigned char[]){
#embed "../../flows/pages/N256.txt" suffix(, 0)
    }},
    {"pages/N301.txt", (const unsigned char[]){
#embed "../../flows/pages/N301.txt" suffix(, 0)
    }},
    {"pages/N302.txt", (const unsigned char[]){
#embed "../../flows/pages/N302.txt" suffix(, 0)
    }},
    {"pages/N303.txt", (const unsigned char[]){
#embed "../../flows/pages/N303.txt" suffix(, 0)
    }},
    {"pages/N304.txt", (const unsigned char[]){
#embed "../../flows/pages/N304.txt" suffix(, 0)
    }},
    {"pages/N305.txt", (const unsigned char[]){
#embed "../../flows/pages/N305.txt" suffix(, 0)
    }},
    {"pages/N306.txt", (const unsigned char[]){
#embed "../../flows/pages/N306.txt" suffix(, 0)
    }},
    {"pages/N307.txt", (const unsigned char[]){
#embed "../../flows/pages/N307.txt" suffix(, 0)
    }},
    {"pages/N308.txt", (const unsigned char[]){
#embed "../../flows/pages/N308.txt" suffix(, 0)
    }},
    {"pages/N309.txt", (const unsigned char[]){
#embed "../../flows/pages/N309.txt" suffix(, 0)
    }},
    {"pages/N310.txt", (const unsigned char[]){
#embed "../../flows/pages/N310.txt" suffix(, 0)
    }},
    {"pages/N311.txt", (const unsigned char[]){
#embed "../../flows/pages/N311.txt" suffix(, 0)
    }},
    {"pages/N312.txt", (const unsigned char[]){
#embed "../../flows/pages/N312.txt" suffix(, 0)
    }},
    {"pages/N313.txt", (const unsigned char[]){
#embed "../../flows/pages/N313.txt" suffix(, 0)
    }},
    {"pages/N314.txt", (const unsigned char[]){
#embed "../../flows/pages/N314.txt" suffix(, 0)
    }},
    {"pages/N315.txt", (const unsigned char[]){
#embed "../../flows/pages/N315.txt" suffix(, 0)
    }},
    {"pages/N316.txt", (const unsigned char[]){
#embed "../../flows/pages/N316.txt" suffix(, 0)
    }},
    {"pages/N317.txt", (const unsigned char[]){
#embed "../../flows/pages/N317.txt" suffix(, 0)
    }},
    {"pages/N318.txt", (const unsigned char[]){
#embed "../../flows/pages/N318.txt" suffix(, 0)
    }},
    {"pages/N319.txt", (const unsigned char[]){
#embed "../../flows/pages/N319.txt" suffix(, 0)
    }},
    {"pages/N320.txt", (const unsigned char[]){
#embed "../../flows/pages/N320.txt" suffix(, 0)
    }},
    {"pages/N401.txt", (const unsigned char[]){
#embed "../../flows/pages/N401.txt" suffix(, 0)
    }},
    {"pages/N402.txt", (const unsigned char[]){
#embed "../../flows/pages/N402.txt" suffix(, 0)
    }},
    {"pages/N403.txt", (const unsigned char[]){
#embed "../../flows/pages/N403.txt" suffix(, 0)
    }},
    {"pages/N404.txt", (const unsigned char[]){
#embed "../../flows/pages/N404.txt" suffix(, 0)
    }},
    {"pages/N405.txt", (const unsigned char[]){
#embed "../../flows/pages/N405.txt" suffix(, 0)
    }},
    {"pages/N406.txt", (const unsigned char[]){
#embed "../../flows/pages/N406.txt" suffix(, 0)
    }},
    {"pages/N407.txt", (const unsigned char[]){
#embed "../../flows/pages/N407.txt" suffix(, 0)
    }},
    {0, 0},
};

const struct flows_file *flows_pages(void) { return files; }
