/** The conventions of HTTP that every resource shares: pages, tags, idempotency, limits, encodings. */
package io.komdir.platform.web;
