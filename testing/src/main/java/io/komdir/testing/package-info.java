/** What the tests of all services share. */
package io.komdir.testing;
