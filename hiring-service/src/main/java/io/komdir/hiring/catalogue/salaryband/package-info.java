/** Salary bands: what a position is paid on a level, in a region, from a date; and offers held against them. */
package io.komdir.hiring.catalogue.salaryband;
