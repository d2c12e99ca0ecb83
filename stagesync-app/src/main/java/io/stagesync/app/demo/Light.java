package io.stagesync.app.demo;

import java.awt.Color;

/** The hour of a picture: its colours and where the sun or the moon stands. */
enum Light {
    DAWN(0x7fa6d6, 0xffd9b8, 0xfff3d6, 255, 0x3d5a66, 0xe6c79c),
    DAY(0x3f8fd9, 0xd6eefb, 0xfffbe6, 90, 0x2c6a73, 0xf0d9a8),
    DUSK(0x42306b, 0xff9a62, 0xffe2a0, 265, 0x2b2345, 0xc97b4f),
    NIGHT(0x0a1230, 0x3a4a82, 0xf1f2e2, 95, 0x0d1430, 0x5c5f80);

    private final int zenith;
    private final int horizon;
    private final int sun;
    private final int sunHeight;
    private final int ground;
    private final int sand;

    Light(int zenith, int horizon, int sun, int sunHeight, int ground, int sand) {
        this.zenith = zenith;
        this.horizon = horizon;
        this.sun = sun;
        this.sunHeight = sunHeight;
        this.ground = ground;
        this.sand = sand;
    }

    Color zenith() {
        return new Color(zenith);
    }

    Color horizon() {
        return new Color(horizon);
    }

    Color sun() {
        return new Color(sun);
    }

    int sunHeight() {
        return sunHeight;
    }

    Color ground() {
        return new Color(ground);
    }

    Color sand() {
        return new Color(sand);
    }

    Color roof() {
        return new Color(0xb5533c);
    }

    Color window() {
        return new Color(0xffd98a);
    }

    boolean dark() {
        return this == DUSK || this == NIGHT;
    }
}
