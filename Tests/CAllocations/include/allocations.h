#pragma once
/// How often this thread has asked for memory; always 0 where nobody counts.
unsigned long nagare_allocations(void);
/// Whether anybody counts here.
int nagare_counts_allocations(void);
