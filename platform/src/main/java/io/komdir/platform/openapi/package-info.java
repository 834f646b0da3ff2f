/** What every service's OpenAPI document says beside its own paths: rights, limits, problems, conditional headers. */
package io.komdir.platform.openapi;
