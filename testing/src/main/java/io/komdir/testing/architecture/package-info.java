/** Rules of the code's structure that hold for every service. */
package io.komdir.testing.architecture;
