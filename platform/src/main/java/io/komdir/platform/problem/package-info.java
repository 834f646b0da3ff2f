/** Errors as RFC 9457 problems: the exceptions a service throws, and the one place that turns any failure into an answer. */
package io.komdir.platform.problem;
