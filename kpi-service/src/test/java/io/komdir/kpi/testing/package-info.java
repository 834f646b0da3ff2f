/** What the tests of this module share. */
package io.komdir.kpi.testing;
