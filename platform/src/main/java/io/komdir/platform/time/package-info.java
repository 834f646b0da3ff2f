/** The clock that everything asks, so that tests can stop it. */
package io.komdir.platform.time;
