/* The files of the folder flows, in the memory of the program. */
#ifndef C_FLOWS_H
#define C_FLOWS_H

/* A file by its path below flows; its bytes end with a zero. */
struct flows_file {
    const char *path;
    const unsigned char *bytes;
};

/* Samples, lessons and the handbook, in the order of their paths; behind the last one stands a null path. */
const struct flows_file *flows_texts(void);

/* The pages behind the codes, likewise. */
const struct flows_file *flows_pages(void);

#endif
