/** The one clock of a service, which tests can stop. */
package io.komdir.platform.time;
