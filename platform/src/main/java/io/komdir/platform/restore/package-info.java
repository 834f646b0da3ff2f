/**
 * Restores a service's state from its own topics, also into an empty database: the service first reads what it has published,
 * and only then what makes it decide something new. A service takes part by {@code komdir.restore.enabled=true}.
 */
package io.komdir.platform.restore;
