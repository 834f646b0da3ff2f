/** Checks of a service's OpenAPI document: against the code, by itself, and against every answer of the integration tests. */
package io.komdir.testing.openapi;
