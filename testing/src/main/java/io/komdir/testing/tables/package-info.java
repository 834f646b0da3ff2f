/** Who owns each table of a service, and who else may read it: coupling that no import shows. */
package io.komdir.testing.tables;
