/** What the services share and no library gives. */
package io.komdir.platform;
