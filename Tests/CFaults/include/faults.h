#ifndef FAULTS_H
#define FAULTS_H

/// Loaded before a program, makes one of its writes go wrong; see faults.c.
///
/// FAULT_AT       number of the write that goes wrong, from 1
/// FAULT_KIND  kill: the program ends before it; end: it is asked to end before it; full: there is no room for it, nor for any after it
/// FAULT_SEEN  a file that is made once the fault has happened
int faults_turn(void);

#endif
