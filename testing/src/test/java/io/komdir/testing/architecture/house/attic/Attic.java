package io.komdir.testing.architecture.house.attic;

import io.komdir.testing.architecture.house.cellar.Cellar;

public class Attic {
    public final Cellar below = new Cellar();
}
