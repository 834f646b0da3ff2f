/**
 * Lets a service begin where it left off, also with an empty database: what it told before is read first, and only then
 * what makes it decide something new. A service takes part by {@code komdir.history.enabled=true}.
 */
package io.komdir.platform.restore;
