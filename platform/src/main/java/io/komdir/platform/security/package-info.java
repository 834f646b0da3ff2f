/** Who calls: roles, the caller's organization, tokens. */
package io.komdir.platform.security;
