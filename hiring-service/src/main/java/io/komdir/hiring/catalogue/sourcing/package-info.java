/** Compares the ways to fill a seat: own hiring or an agency, contractors or somebody of one's own. Computes, stores nothing. */
package io.komdir.hiring.catalogue.sourcing;
