/** Compares the ways to fill a seat: own hiring or an agency, contractors or an own employee. Computes, stores nothing. */
package io.komdir.hiring.catalogue.sourcing;
