"""Decompositions of characters. Written by scripts/unicode-tables.mjs from the Unicode Character Database.

The data is copyright Unicode, Inc. and used under the Unicode licence (https://www.unicode.org/license.txt).
"""

# Tag and characters, in base 36.
DECOMPOSITION = """4g:noBreak:w 4o:compat:w.lk 4q:super:2p 4v:compat:w.lg 4y:super:1e 4z:super:1f 50:compat:w.ld 51:compat:qk 54:compat:w.mf 55:super:1d 56:super:33
58:fraction:1d.6dg.1g 59:fraction:1d.6dg.1e 5a:fraction:1f.6dg.1g 5c::1t.lc 5d::1t.ld 5e::1t.le 5f::1t.lf 5g::1t.lk 5h::1t.lm 5j::1v.mf 5k::1x.lc
5l::1x.ld 5m::1x.le 5n::1x.lk 5o::21.lc 5p::21.ld 5q::21.le 5r::21.lk 5t::26.lf 5u::27.lc 5v::27.ld 5w::27.le 5x::27.lf 5y::27.lk 61::2d.lc 62::2d.ld
63::2d.le 64::2d.lk 65::2h.ld 68::2p.lc 69::2p.ld 6a::2p.le 6b::2p.lf 6c::2p.lk 6d::2p.lm 6f::2r.mf 6g::2t.lc 6h::2t.ld 6i::2t.le 6j::2t.lk 6k::2x.lc
6l::2x.ld 6m::2x.le 6n::2x.lk 6p::32.lf 6q::33.lc 6r::33.ld 6s::33.le 6t::33.lf 6u::33.lk 6x::39.lc 6y::39.ld 6z::39.le 70::39.lk 71::3d.ld 73::3d.lk
74::1t.lg 75::2p.lg 76::1t.li 77::2p.li 78::1t.mg 79::2p.mg 7a::1v.ld 7b::2r.ld 7c::1v.le 7d::2r.le 7e::1v.lj 7f::2r.lj 7g::1v.lo 7h::2r.lo 7i::1w.lo
7j::2s.lo 7m::1x.lg 7n::2t.lg 7o::1x.li 7p::2t.li 7q::1x.lj 7r::2t.lj 7s::1x.mg 7t::2t.mg 7u::1x.lo 7v::2t.lo 7w::1z.le 7x::2v.le 7y::1z.li 7z::2v.li
80::1z.lj 81::2v.lj 82::1z.mf 83::2v.mf 84::20.le 85::2w.le 88::21.lf 89::2x.lf 8a::21.lg 8b::2x.lg 8c::21.li 8d::2x.li 8e::21.mg 8f::2x.mg 8g::21.lj
8i:compat:21.22 8j:compat:2x.2y 8k::22.le 8l::2y.le 8m::23.mf 8n::2z.mf 8p::24.ld 8q::30.ld 8r::24.mf 8s::30.mf 8t::24.lo 8u::30.lo 8v:compat:24.53
8w:compat:30.53 8z::26.ld 90::32.ld 91::26.mf 92::32.mf 93::26.lo 94::32.lo 95:compat:jg.32 98::27.lg 99::33.lg 9a::27.li 9b::33.li 9c::27.ln
9d::33.ln 9g::2a.ld 9h::36.ld 9i::2a.mf 9j::36.mf 9k::2a.lo 9l::36.lo 9m::2b.ld 9n::37.ld 9o::2b.le 9p::37.le 9q::2b.mf 9r::37.mf 9s::2b.lo 9t::37.lo
9u::2c.mf 9v::38.mf 9w::2c.lo 9x::38.lo a0::2d.lf a1::39.lf a2::2d.lg a3::39.lg a4::2d.li a5::39.li a6::2d.lm a7::39.lm a8::2d.ln a9::39.ln aa::2d.mg
ab::39.mg ac::2f.le ad::3b.le ae::2h.le af::3d.le ag::2h.lk ah::2i.ld ai::3e.ld aj::2i.lj ak::3e.lj al::2i.lo am::3e.lo an:compat:37 bk::27.m3
bl::33.m3 bz::2d.m3 c0::39.m3 ck:compat:1w.al cl:compat:1w.am cm:compat:2s.am cn:compat:24.22 co:compat:24.2y cp:compat:30.2y cq:compat:26.22
cr:compat:26.2y cs:compat:32.2y ct::1t.lo cu::2p.lo cv::21.lo cw::2x.lo cx::27.lo cy::33.lo cz::2d.lo d0::39.lo d1::64.lg d2::70.lg d3::64.ld
d4::70.ld d5::64.lo d6::70.lo d7::64.lc d8::70.lc da::5g.lg db::6c.lg dc::fa.lg dd::fb.lg de::5i.lg df::6e.lg di::1z.lo dj::2v.lo dk::23.lo dl::2z.lo
dm::27.mg dn::33.mg do::dm.lg dp::dn.lg dq::c7.lo dr::ia.lo ds::2y.lo dt:compat:1w.2i du:compat:1w.3e dv:compat:2s.3e dw::1z.ld dx::2v.ld e0::26.lc
e1::32.lc e2::5h.ld e3::6d.ld e4::5i.ld e5::6e.ld e6::60.ld e7::6w.ld e8::1t.lr e9::2p.lr ea::1t.lt eb::2p.lt ec::1x.lr ed::2t.lr ee::1x.lt ef::2t.lt
eg::21.lr eh::2x.lr ei::21.lt ej::2x.lt ek::27.lr el::33.lr em::27.lt en::33.lt eo::2a.lr ep::36.lr eq::2a.lt er::36.lt es::2d.lr et::39.lr eu::2d.lt
ev::39.lt ew::2b.me ex::37.me ey::2c.me ez::38.me f2::20.lo f3::2w.lo fa::1t.lj fb::2p.lj fc::1x.mf fd::2t.mf fe::5y.lg ff::6u.lg fg::5x.lg fh::6t.lg
fi::27.lj fj::33.lj fk::fi.lg fl::fj.lg fm::2h.lg fn::3d.lg j4:super:2w j5:super:h2 j6:super:2y j7:super:36 j8:super:hl j9:super:hn ja:super:ht
jb:super:3b jc:super:3d k8:compat:w.li k9:compat:w.lj ka:compat:w.lm kb:compat:w.mg kc:compat:w.lf kd:compat:w.ln kg:super:gz kh:super:30 ki:super:37
kj:super:3c kk:super:id n4::lc n5::ld n7::lv n8::lk.ld ok::jd oq:compat:w.n9 ou::1n p0:compat:w.ld p1::4o.ld p2::pd.ld p3::53 p4::ph.ld p5::pj.ld
p6::pl.ld p8::pr.ld pa::px.ld pb::q1.ld pc::qy.ld q2::pl.lk q3::px.lk q4::q9.ld q5::qd.ld q6::qf.ld q7::qh.ld q8::qz.ld qy::qh.lk qz::qt.lk r0::qn.ld
r1::qt.ld r2::qx.ld r4:compat:qa r5:compat:qg r6:compat:px r7::r6.ld r8::r6.lk r9:compat:qu ra:compat:qo s0:compat:qi s1:compat:qp s2:compat:qq
s4:compat:pk s5:compat:qd s9:compat:pv sg::t1.lc sh::t1.lk sj::sz.ld sn::sm.lk ss::t6.ld st::t4.lc su::tf.li t5::t4.li u1::u0.li uo::tx.lc up::tx.lk
ur::tv.ld uv::uu.lk v0::u2.ld v1::u0.lc v2::ub.li vq::vo.lr vr::vp.lr xt::t2.li xu::ty.li y8::sw.li y9::ts.li ya::sw.lk yb::ts.lk ye::t1.li yf::tx.li
yi::yg.lk yj::yh.lk yk::t2.lk yl::ty.lk ym::t3.lk yn::tz.lk yq::t4.lg yr::u0.lg ys::t4.lk yt::u0.lk yu::ta.lk yv::u6.lk yy::yw.lk yz::yx.lk z0::tp.lk
z1::ul.lk z2::tf.lg z3::ub.lg z4::tf.lk z5::ub.lk z6::tf.ln z7::ub.ln z8::tj.lk z9::uf.lk zc::tn.lk zd::uj.lk 13b:compat:12d.136 17m::17r.18z
17n::17r.190 17o::18o.190 17p::17r.191 17q::18q.190 19x:compat:17r.19w 19y:compat:18o.19w 19z:compat:1c7.19w 1a0:compat:18q.19w 1c0::1cl.190
1c2::1c1.190 1cj::1ci.190 1t5::1t4.1to 1td::1tc.1to 1tg::1tf.1to 1ug::1sl.1to 1uh::1sm.1to 1ui::1sn.1to 1uj::1ss.1to 1uk::1sx.1to 1ul::1sy.1to
1um::1t7.1to 1un::1tb.1to 1xn::1xj.1xa 1xo::1xj.1xz 1y4::1wh.1x8 1y5::1wi.1x8 1y7::1wv.1x8 20j::20i.20s 20m::20o.20s 21l::1zq.20s 21m::1zr.20s
21n::1zw.20s 21q::20b.20s 288::287.28m 28b::287.27y 28c::287.28n 28s::275.27w 28t::276.27w 2ac::2aa.2c7 2bu::2bq.2bi 2bv::2br.2bi 2bw::2bq.2c7
2fc::2fa.2fq 2io::2in.2j9 2iv::2iu.2j9 2iw::2iu.2ja 2iy::2iu.2iq 2iz::2iy.2j9 2mi::2me.2m6 2mj::2mf.2m6 2mk::2me.2mv 2qi::2qh.2q2 2qk::2qh.2q7
2ql::2qk.2q2 2qm::2qh.2qn 2sz:compat:2tp.2sy 2wj:compat:2x9.2wi 2xo:compat:2wb.2vt 2xp:compat:2wb.2w1 2z0:noBreak:2yz 30j::30i.33r 30t::30s.33r
30y::30x.33r 313::312.33r 318::317.33r 31l::30g.33p 31v::31t.31u 31x::31t.31w 31y::33m.328 31z:compat:33m.329 320::33n.328 321:compat:33n.329
329::31t.328 32r::32q.33r 331::330.33r 336::335.33r 33b::33a.33r 33g::33f.33r 33t::32o.33p 36u::36t.372 3cs:super:3bw 5c6::5c5.5dh 5c8::5c7.5dh
5ca::5c9.5dh 5cc::5cb.5dh 5ce::5cd.5dh 5ci::5ch.5dh 5dn::5dm.5dh 5dp::5do.5dh 5ds::5dq.5dh 5dt::5dr.5dh 5dv::5du.5dh 5rg:super:1t 5rh:super:5i
5ri:super:1u 5rk:super:1w 5rl:super:1x 5rm:super:b2 5rn:super:1z 5ro:super:20 5rp:super:21 5rq:super:22 5rr:super:23 5rs:super:24 5rt:super:25
5ru:super:26 5rw:super:27 5rx:super:f6 5ry:super:28 5rz:super:2a 5s0:super:2c 5s1:super:2d 5s2:super:2f 5s3:super:2p 5s4:super:gg 5s5:super:gh
5s6:super:5qa 5s7:super:2q 5s8:super:2s 5s9:super:2t 5sa:super:gp 5sb:super:gr 5sc:super:gs 5sd:super:2v 5sf:super:2z 5sg:super:31 5sh:super:97
5si:super:33 5sj:super:gk 5sk:super:5qu 5sl:super:5qv 5sm:super:34 5sn:super:38 5so:super:39 5sp:super:5r1 5sq:super:hb 5sr:super:3a 5ss:super:5r9
5st:super:qa 5su:super:qb 5sv:super:qc 5sw:super:qu 5sx:super:qv 5sy:sub:2x 5sz:sub:36 5t0:sub:39 5t1:sub:3a 5t2:sub:qa 5t3:sub:qb 5t4:sub:qp
5t5:sub:qu 5t6:sub:qv 5tk:super:u5 5uj:super:gi 5uk:super:2r 5ul:super:gl 5um:super:6o 5un:super:gs 5uo:super:2u 5up:super:gv 5uq:super:gx
5ur:super:h1 5us:super:h4 5ut:super:h5 5uu:super:h6 5uv:super:5tn 5uw:super:il 5ux:super:h9 5uy:super:5tx 5uz:super:in 5v0:super:hd 5v1:super:hc
5v2:super:he 5v3:super:hf 5v4:super:hg 5v5:super:hh 5v6:super:hk 5v7:super:hu 5v8:super:hv 5v9:super:bv 5va:super:i1 5vb:super:i2 5vc:super:5r0
5vd:super:i3 5ve:super:i4 5vf:super:3e 5vg:super:i8 5vh:super:i9 5vi:super:ia 5vj:super:qg 5xc::1t.md 5xd::2p.md 5xe::1u.lj 5xf::2q.lj 5xg::1u.mb
5xh::2q.mb 5xi::1u.mp 5xj::2q.mp 5xk::5j.ld 5xl::6f.ld 5xm::1w.lj 5xn::2s.lj 5xo::1w.mb 5xp::2s.mb 5xq::1w.mp 5xr::2s.mp 5xs::1w.mf 5xt::2s.mf
5xu::1w.ml 5xv::2s.ml 5xw::7m.lc 5xx::7n.lc 5xy::7m.ld 5xz::7n.ld 5y0::1x.ml 5y1::2t.ml 5y2::1x.mo 5y3::2t.mo 5y4::fc.li 5y5::fd.li 5y6::1y.lj
5y7::2u.lj 5y8::1z.lg 5y9::2v.lg 5ya::20.lj 5yb::2w.lj 5yc::20.mb 5yd::2w.mb 5ye::20.lk 5yf::2w.lk 5yg::20.mf 5yh::2w.mf 5yi::20.mm 5yj::2w.mm
5yk::21.mo 5yl::2x.mo 5ym::5r.ld 5yn::6n.ld 5yo::23.ld 5yp::2z.ld 5yq::23.mb 5yr::2z.mb 5ys::23.mp 5yt::2z.mp 5yu::24.mb 5yv::30.mb 5yw::5yu.lg
5yx::5yv.lg 5yy::24.mp 5yz::30.mp 5z0::24.ml 5z1::30.ml 5z2::25.ld 5z3::31.ld 5z4::25.lj 5z5::31.lj 5z6::25.mb 5z7::31.mb 5z8::26.lj 5z9::32.lj
5za::26.mb 5zb::32.mb 5zc::26.mp 5zd::32.mp 5ze::26.ml 5zf::32.ml 5zg::5x.ld 5zh::6t.ld 5zi::5x.lk 5zj::6t.lk 5zk::98.lc 5zl::99.lc 5zm::98.ld
5zn::99.ld 5zo::28.ld 5zp::34.ld 5zq::28.lj 5zr::34.lj 5zs::2a.lj 5zt::36.lj 5zu::2a.mb 5zv::36.mb 5zw::5zu.lg 5zx::5zv.lg 5zy::2a.mp 5zz::36.mp
600::2b.lj 601::37.lj 602::2b.mb 603::37.mb 604::9m.lj 605::9n.lj 606::9s.lj 607::9t.lj 608::602.lj 609::603.lj 60a::2c.lj 60b::38.lj 60c::2c.mb
60d::38.mb 60e::2c.mp 60f::38.mp 60g::2c.ml 60h::38.ml 60i::2d.mc 60j::39.mc 60k::2d.mo 60l::39.mo 60m::2d.ml 60n::39.ml 60o::a0.ld 60p::a1.ld
60q::a2.lk 60r::a3.lk 60s::2e.lf 60t::3a.lf 60u::2e.mb 60v::3a.mb 60w::2f.lc 60x::3b.lc 60y::2f.ld 60z::3b.ld 610::2f.lk 611::3b.lk 612::2f.lj
613::3b.lj 614::2f.mb 615::3b.mb 616::2g.lj 617::3c.lj 618::2g.lk 619::3c.lk 61a::2h.lj 61b::3d.lj 61c::2i.le 61d::3e.le 61e::2i.mb 61f::3e.mb
61g::2i.mp 61h::3e.mp 61i::2w.mp 61j::38.lk 61k::3b.lm 61l::3d.lm 61m:compat:2p.ji 61n::an.lj 61s::1t.mb 61t::2p.mb 61u::1t.ll 61v::2p.ll 61w::5e.ld
61x::6a.ld 61y::5e.lc 61z::6a.lc 620::5e.ll 621::6a.ll 622::5e.lf 623::6a.lf 624::61s.le 625::61t.le 626::76.ld 627::77.ld 628::76.lc 629::77.lc
62a::76.ll 62b::77.ll 62c::76.lf 62d::77.lf 62e::61s.li 62f::61t.li 62g::1x.mb 62h::2t.mb 62i::1x.ll 62j::2t.ll 62k::1x.lf 62l::2t.lf 62m::5m.ld
62n::6i.ld 62o::5m.lc 62p::6i.lc 62q::5m.ll 62r::6i.ll 62s::5m.lf 62t::6i.lf 62u::62g.le 62v::62h.le 62w::21.ll 62x::2x.ll 62y::21.mb 62z::2x.mb
630::27.mb 631::33.mb 632::27.ll 633::33.ll 634::5w.ld 635::6s.ld 636::5w.lc 637::6s.lc 638::5w.ll 639::6s.ll 63a::5w.lf 63b::6s.lf 63c::630.le
63d::631.le 63e::bk.ld 63f::bl.ld 63g::bk.lc 63h::bl.lc 63i::bk.ll 63j::bl.ll 63k::bk.lf 63l::bl.lf 63m::bk.mb 63n::bl.mb 63o::2d.mb 63p::39.mb
63q::2d.ll 63r::39.ll 63s::bz.ld 63t::c0.ld 63u::bz.lc 63v::c0.lc 63w::bz.ll 63x::c0.ll 63y::bz.lf 63z::c0.lf 640::bz.mb 641::c0.mb 642::2h.lc
643::3d.lc 644::2h.mb 645::3d.mb 646::2h.ll 647::3d.ll 648::2h.lf 649::3d.lf 64g::q9.lv 64h::q9.lw 64i::64g.lc 64j::64h.lc 64k::64g.ld 64l::64h.ld
64m::64g.n6 64n::64h.n6 64o::pd.lv 64p::pd.lw 64q::64o.lc 64r::64p.lc 64s::64o.ld 64t::64p.ld 64u::64o.n6 64v::64p.n6 64w::qd.lv 64x::qd.lw
64y::64w.lc 64z::64x.lc 650::64w.ld 651::64x.ld 654::ph.lv 655::ph.lw 656::654.lc 657::655.lc 658::654.ld 659::655.ld 65c::qf.lv 65d::qf.lw
65e::65c.lc 65f::65d.lc 65g::65c.ld 65h::65d.ld 65i::65c.n6 65j::65d.n6 65k::pj.lv 65l::pj.lw 65m::65k.lc 65n::65l.lc 65o::65k.ld 65p::65l.ld
65q::65k.n6 65r::65l.n6 65s::qh.lv 65t::qh.lw 65u::65s.lc 65v::65t.lc 65w::65s.ld 65x::65t.ld 65y::65s.n6 65z::65t.n6 660::pl.lv 661::pl.lw
662::660.lc 663::661.lc 664::660.ld 665::661.ld 666::660.n6 667::661.n6 668::qn.lv 669::qn.lw 66a::668.lc 66b::669.lc 66c::668.ld 66d::669.ld
66g::pr.lv 66h::pr.lw 66i::66g.lc 66j::66h.lc 66k::66g.ld 66l::66h.ld 66o::qt.lv 66p::qt.lw 66q::66o.lc 66r::66p.lc 66s::66o.ld 66t::66p.ld
66u::66o.n6 66v::66p.n6 66x::px.lw 66z::66x.lc 671::66x.ld 673::66x.n6 674::qx.lv 675::qx.lw 676::674.lc 677::675.lc 678::674.ld 679::675.ld
67a::674.n6 67b::675.n6 67c::q1.lv 67d::q1.lw 67e::67c.lc 67f::67d.lc 67g::67c.ld 67h::67d.ld 67i::67c.n6 67j::67d.n6 67k::q9.lc 67l::q4 67m::qd.lc
67n::q5 67o::qf.lc 67p::q6 67q::qh.lc 67r::q7 67s::qn.lc 67t::r0 67u::qt.lc 67v::r1 67w::qx.lc 67x::r2 680::64g.n9 681::64h.n9 682::64i.n9 683::64j.n9
684::64k.n9 685::64l.n9 686::64m.n9 687::64n.n9 688::64o.n9 689::64p.n9 68a::64q.n9 68b::64r.n9 68c::64s.n9 68d::64t.n9 68e::64u.n9 68f::64v.n9
68g::65c.n9 68h::65d.n9 68i::65e.n9 68j::65f.n9 68k::65g.n9 68l::65h.n9 68m::65i.n9 68n::65j.n9 68o::65k.n9 68p::65l.n9 68q::65m.n9 68r::65n.n9
68s::65o.n9 68t::65p.n9 68u::65q.n9 68v::65r.n9 68w::674.n9 68x::675.n9 68y::676.n9 68z::677.n9 690::678.n9 691::679.n9 692::67a.n9 693::67b.n9
694::67c.n9 695::67d.n9 696::67e.n9 697::67f.n9 698::67g.n9 699::67h.n9 69a::67i.n9 69b::67j.n9 69c::q9.li 69d::q9.lg 69e::67k.n9 69f::q9.n9
69g::q4.n9 69i::q9.n6 69j::69i.n9 69k::pd.li 69l::pd.lg 69m::pd.lc 69n::p2 69o::pd.n9 69p:compat:w.lv 69q::qh 69r:compat:w.lv 69s:compat:w.n6
69t::4o.n6 69u::67o.n9 69v::qf.n9 69w::q6.n9 69y::qf.n6 69z::69y.n9 6a0::ph.lc 6a1::p4 6a2::pj.lc 6a3::p5 6a4::pj.n9 6a5::69r.lc 6a6::69r.ld
6a7::69r.n6 6a8::qh.li 6a9::qh.lg 6aa::qy.lc 6ab::pc 6ae::qh.n6 6af::qy.n6 6ag::pl.li 6ah::pl.lg 6ai::pl.lc 6aj::p6 6al::6bi.lc 6am::6bi.ld
6an::6bi.n6 6ao::qt.li 6ap::qt.lg 6aq::qz.lc 6ar::q8 6as::qp.lv 6at::qp.lw 6au::qt.n6 6av::qz.n6 6aw::px.li 6ax::px.lg 6ay::px.lc 6az::pa 6b0::pt.lw
6b1::4o.lc 6b2::p1 6b3::2o 6b6::67w.n9 6b7::qx.n9 6b8::r2.n9 6ba::qx.n6 6bb::6ba.n9 6bc::pr.lc 6bd::p8 6be::q1.lc 6bf::pb 6bg::q1.n9 6bh::50
6bi:compat:w.lw 6bk::6bm 6bl::6bn 6bm:compat:w 6bn:compat:w 6bo:compat:w 6bp:compat:w 6bq:compat:w 6br:noBreak:w 6bs:compat:w 6bt:compat:w
6bu:compat:w 6c1:noBreak:6c0 6c7:compat:w.mr 6ck:compat:1a 6cl:compat:1a.1a 6cm:compat:1a.1a.1a 6cv:noBreak:w 6cz:compat:6cy.6cy
6d0:compat:6cy.6cy.6cy 6d2:compat:6d1.6d1 6d3:compat:6d1.6d1.6d1 6d8:compat:x.x 6da:compat:w.lh 6dj:compat:1r.1r 6dk:compat:1r.x 6dl:compat:x.1r
6dz:compat:6cy.6cy.6cy.6cy 6e7:compat:w 6eo:super:1c 6ep:super:2x 6es:super:1g 6et:super:1h 6eu:super:1i 6ev:super:1j 6ew:super:1k 6ex:super:1l
6ey:super:17 6ez:super:6qa 6f0:super:1p 6f1:super:14 6f2:super:15 6f3:super:32 6f4:sub:1c 6f5:sub:1d 6f6:sub:1e 6f7:sub:1f 6f8:sub:1g 6f9:sub:1h
6fa:sub:1i 6fb:sub:1j 6fc:sub:1k 6fd:sub:1l 6fe:sub:17 6ff:sub:6qa 6fg:sub:1p 6fh:sub:14 6fi:sub:15 6fk:sub:2p 6fl:sub:2t 6fm:sub:33 6fn:sub:3c
6fo:sub:gp 6fp:sub:2w 6fq:sub:2z 6fr:sub:30 6fs:sub:31 6ft:sub:32 6fu:sub:34 6fv:sub:37 6fw:sub:38 6g8:compat:2a.37 6io:compat:2p.1b.2r
6ip:compat:2p.1b.37 6iq:font:1v 6ir:compat:4w.1v 6it:compat:2r.1b.33 6iu:compat:2r.1b.39 6iv:compat:b4 6ix:compat:4w.1y 6iy:font:2v 6iz:font:20
6j0:font:20 6j1:font:20 6j2:font:2w 6j3:font:87 6j4:font:21 6j5:font:21 6j6:font:24 6j7:font:30 6j9:font:26 6ja:compat:26.33 6jd:font:28 6je:font:29
6jf:font:2a 6jg:font:2a 6jh:font:2a 6jk:super:2b.25 6jl:compat:2c.1x.24 6jm:super:2c.25 6jo:font:2i 6jq::q1 6js:font:2i 6ju::23 6jv::5h 6jw:font:1u
6jx:font:1v 6jz:font:2t 6k0:font:1x 6k1:font:1y 6k3:font:25 6k4:font:33 6k5:compat:15c 6k6:compat:15d 6k7:compat:15e 6k8:compat:15f 6k9:font:2x
6kb:compat:1y.1t.2g 6kc:font:qo 6kd:font:qb 6ke:font:pf 6kf:font:ps 6kg:font:6q9 6kl:font:1w 6km:font:2s 6kn:font:2t 6ko:font:2x 6kp:font:2y
6kw:fraction:1d.6dg.1j 6kx:fraction:1d.6dg.1l 6ky:fraction:1d.6dg.1d.1c 6kz:fraction:1d.6dg.1f 6l0:fraction:1e.6dg.1f 6l1:fraction:1d.6dg.1h
6l2:fraction:1e.6dg.1h 6l3:fraction:1f.6dg.1h 6l4:fraction:1g.6dg.1h 6l5:fraction:1d.6dg.1i 6l6:fraction:1h.6dg.1i 6l7:fraction:1d.6dg.1k
6l8:fraction:1f.6dg.1k 6l9:fraction:1h.6dg.1k 6la:fraction:1j.6dg.1k 6lb:fraction:1d.6dg 6lc:compat:21 6ld:compat:21.21 6le:compat:21.21.21
6lf:compat:21.2e 6lg:compat:2e 6lh:compat:2e.21 6li:compat:2e.21.21 6lj:compat:2e.21.21.21 6lk:compat:21.2g 6ll:compat:2g 6lm:compat:2g.21
6ln:compat:2g.21.21 6lo:compat:24 6lp:compat:1v 6lq:compat:1w 6lr:compat:25 6ls:compat:2x 6lt:compat:2x.2x 6lu:compat:2x.2x.2x 6lv:compat:2x.3a
6lw:compat:3a 6lx:compat:3a.2x 6ly:compat:3a.2x.2x 6lz:compat:3a.2x.2x.2x 6m0:compat:2x.3c 6m1:compat:3c 6m2:compat:3c.2x 6m3:compat:3c.2x.2x
6m4:compat:30 6m5:compat:2r 6m6:compat:2s 6m7:compat:31 6mh:fraction:1c.6dg.1f 6my::6mo.mw 6mz::6mq.mw 6ni::6ms.mw 6od::6og.mw 6oe::6ok.mw 6of::6oi.mw
6pw::6pv.mw 6q1::6q0.mw 6q4::6q3.mw 6qs::6qr.mw 6qu::6qt.mw 6r0:compat:6qz.6qz 6r1:compat:6qz.6qz.6qz 6r3:compat:6r2.6r2 6r4:compat:6r2.6r2.6r2
6rl::6rg.mw 6ro::6rn.mw 6rr::6rp.mw 6rt::6rs.mw 6sg::1p.mw 6si::6sh.mw 6st::6rx.mw 6su::1o.mw 6sv::1q.mw 6sw::6sk.mw 6sx::6sl.mw 6t0::6sy.mw
6t1::6sz.mw 6t4::6t2.mw 6t5::6t3.mw 6tc::6t6.mw 6td::6t7.mw 6tg::6te.mw 6th::6tf.mw 6tk::6ti.mw 6tl::6tj.mw 6uk::6ua.mw 6ul::6ug.mw 6um::6uh.mw
6un::6uj.mw 6w0::6t8.mw 6w1::6t9.mw 6w2::6tt.mw 6w3::6tu.mw 6wa::6uq.mw 6wb::6ur.mw 6wc::6us.mw 6wd::6ut.mw 6y1::9hk 6y2::9hl 76o:circle:1d
76p:circle:1e 76q:circle:1f 76r:circle:1g 76s:circle:1h 76t:circle:1i 76u:circle:1j 76v:circle:1k 76w:circle:1l 76x:circle:1d.1c 76y:circle:1d.1d
76z:circle:1d.1e 770:circle:1d.1f 771:circle:1d.1g 772:circle:1d.1h 773:circle:1d.1i 774:circle:1d.1j 775:circle:1d.1k 776:circle:1d.1l
777:circle:1e.1c 778:compat:14.1d.15 779:compat:14.1e.15 77a:compat:14.1f.15 77b:compat:14.1g.15 77c:compat:14.1h.15 77d:compat:14.1i.15
77e:compat:14.1j.15 77f:compat:14.1k.15 77g:compat:14.1l.15 77h:compat:14.1d.1c.15 77i:compat:14.1d.1d.15 77j:compat:14.1d.1e.15
77k:compat:14.1d.1f.15 77l:compat:14.1d.1g.15 77m:compat:14.1d.1h.15 77n:compat:14.1d.1i.15 77o:compat:14.1d.1j.15 77p:compat:14.1d.1k.15
77q:compat:14.1d.1l.15 77r:compat:14.1e.1c.15 77s:compat:1d.1a 77t:compat:1e.1a 77u:compat:1f.1a 77v:compat:1g.1a 77w:compat:1h.1a 77x:compat:1i.1a
77y:compat:1j.1a 77z:compat:1k.1a 780:compat:1l.1a 781:compat:1d.1c.1a 782:compat:1d.1d.1a 783:compat:1d.1e.1a 784:compat:1d.1f.1a 785:compat:1d.1g.1a
786:compat:1d.1h.1a 787:compat:1d.1i.1a 788:compat:1d.1j.1a 789:compat:1d.1k.1a 78a:compat:1d.1l.1a 78b:compat:1e.1c.1a 78c:compat:14.2p.15
78d:compat:14.2q.15 78e:compat:14.2r.15 78f:compat:14.2s.15 78g:compat:14.2t.15 78h:compat:14.2u.15 78i:compat:14.2v.15 78j:compat:14.2w.15
78k:compat:14.2x.15 78l:compat:14.2y.15 78m:compat:14.2z.15 78n:compat:14.30.15 78o:compat:14.31.15 78p:compat:14.32.15 78q:compat:14.33.15
78r:compat:14.34.15 78s:compat:14.35.15 78t:compat:14.36.15 78u:compat:14.37.15 78v:compat:14.38.15 78w:compat:14.39.15 78x:compat:14.3a.15
78y:compat:14.3b.15 78z:compat:14.3c.15 790:compat:14.3d.15 791:compat:14.3e.15 792:circle:1t 793:circle:1u 794:circle:1v 795:circle:1w 796:circle:1x
797:circle:1y 798:circle:1z 799:circle:20 79a:circle:21 79b:circle:22 79c:circle:23 79d:circle:24 79e:circle:25 79f:circle:26 79g:circle:27
79h:circle:28 79i:circle:29 79j:circle:2a 79k:circle:2b 79l:circle:2c 79m:circle:2d 79n:circle:2e 79o:circle:2f 79p:circle:2g 79q:circle:2h
79r:circle:2i 79s:circle:2p 79t:circle:2q 79u:circle:2r 79v:circle:2s 79w:circle:2t 79x:circle:2u 79y:circle:2v 79z:circle:2w 7a0:circle:2x
7a1:circle:2y 7a2:circle:2z 7a3:circle:30 7a4:circle:31 7a5:circle:32 7a6:circle:33 7a7:circle:34 7a8:circle:35 7a9:circle:36 7aa:circle:37
7ab:circle:38 7ac:circle:39 7ad:circle:3a 7ae:circle:3b 7af:circle:3c 7ag:circle:3d 7ah:circle:3e 7ai:circle:1c 8b0:compat:6qz.6qz.6qz.6qz
8dw:compat:1m.1m.1p 8dx:compat:1p.1p 8dy:compat:1p.1p.1p 8gs::8gt.mw 8sc:sub:2y 8sd:super:2e 8z3:super:8yp 97j:compat:lal 99v:compat:vj3
9a8:compat:feo 9a9:compat:ffs 9aa:compat:fg6 9ab:compat:fgf 9ac:compat:fh5 9ad:compat:fid 9ae:compat:fik 9af:compat:fj4 9ag:compat:fju 9ah:compat:g1r
9ai:compat:g2t 9aj:compat:g2z 9ak:compat:g3m 9al:compat:g46 9am:compat:g4r 9an:compat:g68 9ao:compat:g6t 9ap:compat:g74 9aq:compat:gbf 9ar:compat:ge1
9as:compat:get 9at:compat:gey 9au:compat:gfs 9av:compat:gg1 9aw:compat:ggs 9ax:compat:gh5 9ay:compat:ghu 9az:compat:gja 9b0:compat:gjs 9b1:compat:gkj
9b2:compat:h5j 9b3:compat:h7j 9b4:compat:hkb 9b5:compat:hky 9b6:compat:hl6 9b7:compat:hlh 9b8:compat:hlz 9b9:compat:ho3 9ba:compat:i1c 9bb:compat:i2o
9bc:compat:i60 9bd:compat:i6n 9be:compat:i76 9bf:compat:i7s 9bg:compat:i9a 9bh:compat:i9d 9bi:compat:ijf 9bj:compat:ijp 9bk:compat:ik1 9bl:compat:ike
9bm:compat:inm 9bn:compat:inu 9bo:compat:inz 9bp:compat:ir8 9bq:compat:iri 9br:compat:irv 9bs:compat:is3 9bt:compat:its 9bu:compat:iu9 9bv:compat:iur
9bw:compat:iwz 9bx:compat:jd4 9by:compat:jee 9bz:compat:jez 9c0:compat:jzj 9c1:compat:jzo 9c2:compat:k1z 9c3:compat:k2f 9c4:compat:k2s 9c5:compat:k3d
9c6:compat:k4g 9c7:compat:k4l 9c8:compat:kc0 9c9:compat:kco 9ca:compat:kdk 9cb:compat:l5s 9cc:compat:l7m 9cd:compat:l89 9ce:compat:l9v 9cf:compat:laj
9cg:compat:las 9ch:compat:laz 9ci:compat:lcf 9cj:compat:lck 9ck:compat:ldg 9cl:compat:m7f 9cm:compat:mju 9cn:compat:mk6 9co:compat:mkb 9cp:compat:mkf
9cq:compat:mkn 9cr:compat:ml5 9cs:compat:ml7 9ct:compat:mng 9cu:compat:mtg 9cv:compat:mtl 9cw:compat:n30 9cx:compat:n3a 9cy:compat:n4o 9cz:compat:n4v
9d0:compat:n54 9d1:compat:n5c 9d2:compat:n7v 9d3:compat:n82 9d4:compat:nee 9d5:compat:nel 9d6:compat:nfy 9d7:compat:ngf 9d8:compat:nhq 9d9:compat:nob
9da:compat:noi 9db:compat:noz 9dc:compat:ny2 9dd:compat:o1k 9de:compat:o1q 9df:compat:o6s 9dg:compat:o97 9dh:compat:oah 9di:compat:okz 9dj:compat:ooo
9dk:compat:p4m 9dl:compat:p5d 9dm:compat:p6y 9dn:compat:p8d 9do:compat:pa9 9dp:compat:pak 9dq:compat:paq 9dr:compat:pbn 9ds:compat:pdr 9dt:compat:pe1
9du:compat:pnn 9dv:compat:pnu 9dw:compat:po3 9dx:compat:poc 9dy:compat:pos 9dz:compat:pp7 9e0:compat:ppb 9e1:compat:pri 9e2:compat:prm 9e3:compat:prs
9e4:compat:qj1 9e5:compat:qjv 9e6:compat:qww 9e7:compat:qx8 9e8:compat:qxv 9e9:compat:r5q 9ea:compat:r63 9eb:compat:r82 9ec:compat:r9c 9ed:compat:rp3
9ee:compat:rpi 9ef:compat:rpx 9eg:compat:rqw 9eh:compat:rrx 9ei:compat:rxg 9ej:compat:rxs 9ek:compat:rzn 9el:compat:s6j 9em:compat:s7e 9en:compat:sd7
9eo:compat:sds 9ep:compat:sdx 9eq:compat:sk1 9er:compat:sp5 9es:compat:ssm 9et:compat:sss 9eu:compat:ssx 9ev:compat:tiv 9ew:compat:tj4 9ex:compat:tng
9ey:compat:trq 9ez:compat:trt 9f0:compat:tt4 9f1:compat:tw1 9f2:compat:twe 9f3:compat:twi 9f4:compat:twp 9f5:compat:tzf 9f6:compat:u0d 9f7:compat:u0j
9f8:compat:u0x 9f9:compat:u5k 9fa:compat:u6z 9fb:compat:u73 9fc:compat:uc6 9fd:compat:uc9 9fe:compat:ucs 9ff:compat:ujs 9fg:compat:ul4 9fh:compat:ulb
9fi:compat:un9 9fj:compat:unj 9fk:compat:unm 9fl:compat:unw 9fm:compat:uoq 9fn:compat:uzp 9fo:compat:vat 9fp:compat:vb3 9fq:compat:vc5 9fr:compat:vcr
9fs:compat:vcz 9ft:compat:vd9 9fu:compat:vdd 9fv:compat:veh 9fw:compat:vel 9fx:compat:vf2 9fy:compat:vf7 9fz:compat:vfk 9g0:compat:vgb 9g1:compat:vgq
9g2:compat:vgy 9g3:compat:vil 9g4:compat:vj0 9g5:compat:vj4 9hc:wide:w 9iu:compat:9hu 9iw:compat:gg1 9ix:compat:gg4 9iy:compat:gg5 9jg::9jf.9ll
9ji::9jh.9ll 9jk::9jj.9ll 9jm::9jl.9ll 9jo::9jn.9ll 9jq::9jp.9ll 9js::9jr.9ll 9ju::9jt.9ll 9jw::9jv.9ll 9jy::9jx.9ll 9k0::9jz.9ll 9k2::9k1.9ll
9k5::9k4.9ll 9k7::9k6.9ll 9k9::9k8.9ll 9kg::9kf.9ll 9kh::9kf.9lm 9kj::9ki.9ll 9kk::9ki.9lm 9km::9kl.9ll 9kn::9kl.9lm 9kp::9ko.9ll 9kq::9ko.9lm
9ks::9kr.9ll 9kt::9kr.9lm 9lg::9ja.9ll 9ln:compat:w.9ll 9lo:compat:w.9lm 9lq::9lp.9ll 9lr:vertical:9l4.9l6 9m4::9m3.9ll 9m6::9m5.9ll 9m8::9m7.9ll
9ma::9m9.9ll 9mc::9mb.9ll 9me::9md.9ll 9mg::9mf.9ll 9mi::9mh.9ll 9mk::9mj.9ll 9mm::9ml.9ll 9mo::9mn.9ll 9mq::9mp.9ll 9mt::9ms.9ll 9mv::9mu.9ll
9mx::9mw.9ll 9n4::9n3.9ll 9n5::9n3.9lm 9n7::9n6.9ll 9n8::9n6.9lm 9na::9n9.9ll 9nb::9n9.9lm 9nd::9nc.9ll 9ne::9nc.9lm 9ng::9nf.9ll 9nh::9nf.9lm
9o4::9ly.9ll 9o7::9nz.9ll 9o8::9o0.9ll 9o9::9o1.9ll 9oa::9o2.9ll 9oe::9od.9ll 9of:vertical:9mb.9mw 9pt:compat:3cw 9pu:compat:3cx 9pv:compat:3hm
9pw:compat:3cy 9px:compat:3ho 9py:compat:3hp 9pz:compat:3cz 9q0:compat:3d0 9q1:compat:3d1 9q2:compat:3hs 9q3:compat:3ht 9q4:compat:3hu 9q5:compat:3hv
9q6:compat:3hw 9q7:compat:3hx 9q8:compat:3dm 9q9:compat:3d2 9qa:compat:3d3 9qb:compat:3d4 9qc:compat:3dt 9qd:compat:3d5 9qe:compat:3d6 9qf:compat:3d7
9qg:compat:3d8 9qh:compat:3d9 9qi:compat:3da 9qj:compat:3db 9qk:compat:3dc 9ql:compat:3dd 9qm:compat:3de 9qn:compat:3fl 9qo:compat:3fm 9qp:compat:3fn
9qq:compat:3fo 9qr:compat:3fp 9qs:compat:3fq 9qt:compat:3fr 9qu:compat:3fs 9qv:compat:3ft 9qw:compat:3fu 9qx:compat:3fv 9qy:compat:3fw 9qz:compat:3fx
9r0:compat:3fy 9r1:compat:3fz 9r2:compat:3g0 9r3:compat:3g1 9r4:compat:3g2 9r5:compat:3g3 9r6:compat:3g4 9r7:compat:3g5 9r8:compat:3fk 9r9:compat:3dg
9ra:compat:3dh 9rb:compat:3if 9rc:compat:3ig 9rd:compat:3ik 9re:compat:3im 9rf:compat:3ir 9rg:compat:3iv 9rh:compat:3ix 9ri:compat:3do 9rj:compat:3j1
9rk:compat:3j3 9rl:compat:3dp 9rm:compat:3dq 9rn:compat:3ds 9ro:compat:3du 9rp:compat:3dv 9rq:compat:3dz 9rr:compat:3e1 9rs:compat:3e3 9rt:compat:3e4
9ru:compat:3e5 9rv:compat:3e6 9rw:compat:3e7 9rx:compat:3ea 9ry:compat:3ee 9rz:compat:3eo 9s0:compat:3ev 9s1:compat:3f0 9s2:compat:3jl 9s3:compat:3jm
9s4:compat:3fb 9s5:compat:3fc 9s6:compat:3fd 9s7:compat:3gk 9s8:compat:3gl 9s9:compat:3go 9sa:compat:3gx 9sb:compat:3gy 9sc:compat:3h0 9sd:compat:3ha
9se:compat:3hd 9si:super:feo 9sj:super:fik 9sk:super:fex 9sl:super:h5n 9sm:super:fey 9sn:super:ffx 9so:super:fez 9sp:super:n5e 9sq:super:fh5
9sr:super:ffd 9ss:super:fep 9st:super:hm1 9su:super:h80 9sv:super:fju 9vk:compat:14.3cw.15 9vl:compat:14.3cy.15 9vm:compat:14.3cz.15
9vn:compat:14.3d1.15 9vo:compat:14.3d2.15 9vp:compat:14.3d3.15 9vq:compat:14.3d5.15 9vr:compat:14.3d7.15 9vs:compat:14.3d8.15 9vt:compat:14.3da.15
9vu:compat:14.3db.15 9vv:compat:14.3dc.15 9vw:compat:14.3dd.15 9vx:compat:14.3de.15 9vy:compat:14.3cw.3fl.15 9vz:compat:14.3cy.3fl.15
9w0:compat:14.3cz.3fl.15 9w1:compat:14.3d1.3fl.15 9w2:compat:14.3d2.3fl.15 9w3:compat:14.3d3.3fl.15 9w4:compat:14.3d5.3fl.15 9w5:compat:14.3d7.3fl.15
9w6:compat:14.3d8.3fl.15 9w7:compat:14.3da.3fl.15 9w8:compat:14.3db.3fl.15 9w9:compat:14.3dc.3fl.15 9wa:compat:14.3dd.3fl.15 9wb:compat:14.3de.3fl.15
9wc:compat:14.3d8.3fy.15 9wd:compat:14.3d7.3ft.3d8.3fp.3hn.15 9we:compat:14.3d7.3ft.3de.3fy.15 9wg:compat:14.feo.15 9wh:compat:14.fik.15
9wi:compat:14.fex.15 9wj:compat:14.h5n.15 9wk:compat:14.fis.15 9wl:compat:14.g31.15 9wm:compat:14.fer.15 9wn:compat:14.g2z.15 9wo:compat:14.fh9.15
9wp:compat:14.gg1.15 9wq:compat:14.kco.15 9wr:compat:14.m7f.15 9ws:compat:14.ldg.15 9wt:compat:14.kdk.15 9wu:compat:14.ssx.15 9wv:compat:14.h7j.15
9ww:compat:14.k4l.15 9wx:compat:14.kkq.15 9wy:compat:14.kcp.15 9wz:compat:14.ny6.15 9x0:compat:14.glp.15 9x1:compat:14.mm1.15 9x2:compat:14.rs1.15
9x3:compat:14.nz1.15 9x4:compat:14.gc4.15 9x5:compat:14.fkz.15 9x6:compat:14.gos.15 9x7:compat:14.i1y.15 9x8:compat:14.nhf.15 9x9:compat:14.flt.15
9xa:compat:14.rt3.15 9xb:compat:14.ggk.15 9xc:compat:14.nzh.15 9xd:compat:14.fm9.15 9xe:compat:14.pnu.15 9xf:compat:14.po3.15 9xg:circle:gun
9xh:circle:inw 9xi:circle:k1z 9xj:circle:oen 9xs:square:28.2c.1x 9xt:circle:1e.1d 9xu:circle:1e.1e 9xv:circle:1e.1f 9xw:circle:1e.1g 9xx:circle:1e.1h
9xy:circle:1e.1i 9xz:circle:1e.1j 9y0:circle:1e.1k 9y1:circle:1e.1l 9y2:circle:1f.1c 9y3:circle:1f.1d 9y4:circle:1f.1e 9y5:circle:1f.1f
9y6:circle:1f.1g 9y7:circle:1f.1h 9y8:circle:3cw 9y9:circle:3cy 9ya:circle:3cz 9yb:circle:3d1 9yc:circle:3d2 9yd:circle:3d3 9ye:circle:3d5
9yf:circle:3d7 9yg:circle:3d8 9yh:circle:3da 9yi:circle:3db 9yj:circle:3dc 9yk:circle:3dd 9yl:circle:3de 9ym:circle:3cw.3fl 9yn:circle:3cy.3fl
9yo:circle:3cz.3fl 9yp:circle:3d1.3fl 9yq:circle:3d2.3fl 9yr:circle:3d3.3fl 9ys:circle:3d5.3fl 9yt:circle:3d7.3fl 9yu:circle:3d8.3fl
9yv:circle:3da.3fl 9yw:circle:3db.3fl 9yx:circle:3dc.3fl 9yy:circle:3dd.3fl 9yz:circle:3de.3fl 9z0:circle:3da.3fl.3hz.3cw.3ft
9z1:circle:3d8.3fy.3d7.3g4 9z2:circle:3d7.3fy 9z4:circle:feo 9z5:circle:fik 9z6:circle:fex 9z7:circle:h5n 9z8:circle:fis 9z9:circle:g31 9za:circle:fer
9zb:circle:g2z 9zc:circle:fh9 9zd:circle:gg1 9ze:circle:kco 9zf:circle:m7f 9zg:circle:ldg 9zh:circle:kdk 9zi:circle:ssx 9zj:circle:h7j 9zk:circle:k4l
9zl:circle:kkq 9zm:circle:kcp 9zn:circle:ny6 9zo:circle:glp 9zp:circle:mm1 9zq:circle:rs1 9zr:circle:nz1 9zs:circle:gc4 9zt:circle:o2g 9zu:circle:n5j
9zv:circle:ho3 9zw:circle:six 9zx:circle:g16 9zy:circle:ghc 9zz:circle:lig a00:circle:u11 a01:circle:fm9 a02:circle:g49 a03:circle:l7n a04:circle:fey
a05:circle:ffx a06:circle:fez a07:circle:ijq a08:circle:gkz a09:circle:gfv a0a:circle:i3b a0b:circle:i1y a0c:circle:nhf a0d:circle:flt a0e:circle:rt3
a0f:circle:ggk a0g:circle:hlo a0h:circle:1f.1i a0i:circle:1f.1j a0j:circle:1f.1k a0k:circle:1f.1l a0l:circle:1g.1c a0m:circle:1g.1d a0n:circle:1g.1e
a0o:circle:1g.1f a0p:circle:1g.1g a0q:circle:1g.1h a0r:circle:1g.1i a0s:circle:1g.1j a0t:circle:1g.1k a0u:circle:1g.1l a0v:circle:1h.1c
a0w:compat:1d.kco a0x:compat:1e.kco a0y:compat:1f.kco a0z:compat:1g.kco a10:compat:1h.kco a11:compat:1i.kco a12:compat:1j.kco a13:compat:1k.kco
a14:compat:1l.kco a15:compat:1d.1c.kco a16:compat:1d.1d.kco a17:compat:1d.1e.kco a18:square:20.2v a19:square:2t.36.2v a1a:square:2t.2e
a1b:square:24.2c.1w a1c:circle:9lu a1d:circle:9lw a1e:circle:9ly a1f:circle:9m0 a1g:circle:9m2 a1h:circle:9m3 a1i:circle:9m5 a1j:circle:9m7
a1k:circle:9m9 a1l:circle:9mb a1m:circle:9md a1n:circle:9mf a1o:circle:9mh a1p:circle:9mj a1q:circle:9ml a1r:circle:9mn a1s:circle:9mp a1t:circle:9ms
a1u:circle:9mu a1v:circle:9mw a1w:circle:9my a1x:circle:9mz a1y:circle:9n0 a1z:circle:9n1 a20:circle:9n2 a21:circle:9n3 a22:circle:9n6 a23:circle:9n9
a24:circle:9nc a25:circle:9nf a26:circle:9ni a27:circle:9nj a28:circle:9nk a29:circle:9nl a2a:circle:9nm a2b:circle:9no a2c:circle:9nq a2d:circle:9ns
a2e:circle:9nt a2f:circle:9nu a2g:circle:9nv a2h:circle:9nw a2i:circle:9nx a2j:circle:9nz a2k:circle:9o0 a2l:circle:9o1 a2m:circle:9o2
a2n:square:fl0.gp8 a2o:square:9lu.9n5.9oc.9mw a2p:square:9lu.9nv.9n9.9lt a2q:square:9lu.9o3.9ne.9lu a2r:square:9lu.9oc.9nv a2s:square:9lw.9mz.9o3.9m8
a2t:square:9lw.9o3.9mp a2u:square:9ly.9m1.9o3 a2v:square:9m0.9mh.9m7.9oc.9mx a2w:square:9m0.9oc.9m3.9oc a2x:square:9m2.9o3.9mh a2y:square:9m2.9oc.9nk
a2z:square:9m3.9lw.9nu a30:square:9m3.9nt.9mr.9mw a31:square:9m3.9nx.9nu.9oc a32:square:9m4.9nx.9o3 a33:square:9m4.9o3.9ni a34:square:9m6.9m4
a35:square:9m6.9mz.9oc a36:square:9m5.9np.9nu.9oc a37:square:9m6.9nv.9mo.9oc a38:square:9m5.9nx a39:square:9m5.9nx.9m8.9nt.9nk
a3a:square:9m5.9nx.9nl.9oc.9mw.9nv a3b:square:9m5.9nx.9nz.9mr.9mw a3c:square:9m8.9nt.9nk a3d:square:9m8.9nt.9nk.9mw.9o3 a3e:square:9m7.9nv.9mk.9lw.9nx
a3f:square:9m7.9nx.9oc.9n1 a3g:square:9m9.9oc.9mh a3h:square:9mb.9nv.9my a3i:square:9mb.9oc.9nh a3j:square:9md.9lw.9m7.9nv
a3k:square:9md.9o3.9mp.9oc.9nk a3l:square:9mf.9nu.9o3.9m8 a3m:square:9mj.9o3.9mp a3n:square:9mj.9o3.9mw a3o:square:9mo.9oc.9mh a3p:square:9mv.9mf
a3q:square:9mx.9nv a3r:square:9mw.9o3 a3s:square:9my.9n2 a3t:square:9n2.9mr.9mw a3u:square:9n3.9lw.9ms a3v:square:9n5.9oc.9mj.9o3.9mw
a3w:square:9n5.9oc.9ms a3x:square:9n4.9oc.9nw.9nv a3y:square:9n8.9lu.9mh.9mw.9nv a3z:square:9n8.9m7.9nv a40:square:9n8.9mb a41:square:9n7.9nv
a42:square:9n9.9lt.9nt.9mr.9mx a43:square:9n9.9lv.9oc.9mw a44:square:9na.9mr.9mf.9lz.9nv a45:square:9n9.9nt.9o3 a46:square:9nc.9m7.9mn.9oc.9nv
a47:square:9ne.9ml a48:square:9ne.9mz.9n6 a49:square:9nc.9nv.9ms a4a:square:9ne.9o3.9mh a4b:square:9ne.9oc.9mg a4c:square:9nd.9oc.9mn
a4d:square:9nh.9lw.9o3.9mw a4e:square:9ng.9nv.9mw a4f:square:9nf.9o3 a4g:square:9nh.9o3.9mx a4h:square:9nf.9oc.9nv a4i:square:9nf.9oc.9o3
a4j:square:9ni.9lw.9m7.9nx a4k:square:9ni.9lw.9nv a4l:square:9ni.9mr.9n3 a4m:square:9ni.9nv.9m7 a4n:square:9ni.9o3.9mf.9nr.9o3
a4o:square:9nj.9m7.9nx.9o3 a4p:square:9nj.9nu a4q:square:9nj.9nu.9n4.9oc.9nv a4r:square:9nl.9m4 a4s:square:9nl.9m4.9mw.9o3 a4t:square:9nl.9oc.9mw.9nv
a4u:square:9no.9oc.9mx a4v:square:9no.9oc.9nv a4w:square:9nq.9lu.9o3 a4x:square:9nu.9mr.9mw.9nv a4y:square:9nu.9nt a4z:square:9nv.9n8.9oc
a50:square:9nv.9oc.9na.9nv a51:square:9nw.9nk a52:square:9nw.9o3.9mw.9ma.9o3 a53:square:9nz.9mr.9mw a54:compat:1c.m9l a55:compat:1d.m9l
a56:compat:1e.m9l a57:compat:1f.m9l a58:compat:1g.m9l a59:compat:1h.m9l a5a:compat:1i.m9l a5b:compat:1j.m9l a5c:compat:1k.m9l a5d:compat:1l.m9l
a5e:compat:1d.1c.m9l a5f:compat:1d.1d.m9l a5g:compat:1d.1e.m9l a5h:compat:1d.1f.m9l a5i:compat:1d.1g.m9l a5j:compat:1d.1h.m9l a5k:compat:1d.1i.m9l
a5l:compat:1d.1j.m9l a5m:compat:1d.1k.m9l a5n:compat:1d.1l.m9l a5o:compat:1e.1c.m9l a5p:compat:1e.1d.m9l a5q:compat:1e.1e.m9l a5r:compat:1e.1f.m9l
a5s:compat:1e.1g.m9l a5t:square:2w.28.2p a5u:square:2s.2p a5v:square:1t.2d a5w:square:2q.2p.36 a5x:square:33.2e a5y:square:34.2r a5z:square:2s.31
a60:square:2s.31.4y a61:square:2s.31.4z a62:square:21.2d a63:square:inn.jdc a64:square:k6l.gp8 a65:square:hlz.l7n a66:square:k5q.lh7
a67:square:kkq.irz.fmi.ny6 a68:square:34.1t a69:square:32.1t a6a:square:qk.1t a6b:square:31.1t a6c:square:2z.1t a6d:square:23.1u a6e:square:25.1u
a6f:square:1z.1u a6g:square:2r.2p.30 a6h:square:2z.2r.2p.30 a6i:square:34.1y a6j:square:32.1y a6k:square:qk.1y a6l:square:qk.2v a6m:square:31.2v
a6n:square:2z.2v a6o:square:20.3e a6p:square:2z.20.3e a6q:square:25.20.3e a6r:square:1z.20.3e a6s:square:2c.20.3e a6t:square:qk.6j7 a6u:square:31.6j7
a6v:square:2s.6j7 a6w:square:2z.6j7 a6x:square:2u.31 a6y:square:32.31 a6z:square:qk.31 a70:square:31.31 a71:square:2r.31 a72:square:2z.31
a73:square:31.31.4y a74:square:2r.31.4y a75:square:31.4y a76:square:2z.31.4y a77:square:31.31.4z a78:square:2r.31.4z a79:square:31.4z
a7a:square:2z.31.4z a7b:square:31.6qd.37 a7c:square:31.6qd.37.4y a7d:square:28.2p a7e:square:2z.28.2p a7f:square:25.28.2p a7g:square:1z.28.2p
a7h:square:36.2p.2s a7i:square:36.2p.2s.6qd.37 a7j:square:36.2p.2s.6qd.37.4y a7k:square:34.37 a7l:square:32.37 a7m:square:qk.37 a7n:square:31.37
a7o:square:34.2e a7p:square:32.2e a7q:square:qk.2e a7r:square:31.2e a7s:square:2z.2e a7t:square:25.2e a7u:square:34.2f a7v:square:32.2f
a7w:square:qk.2f a7x:square:31.2f a7y:square:2z.2f a7z:square:25.2f a80:square:2z.q1 a81:square:25.q1 a82:square:2p.1a.31.1a a83:square:1u.35
a84:square:2r.2r a85:square:2r.2s a86:square:1v.6qd.2z.2v a87:square:1v.33.1a a88:square:2s.1u a89:square:1z.3d a8a:square:2w.2p a8b:square:20.28
a8c:square:2x.32 a8d:square:23.23 a8e:square:23.25 a8f:square:2z.38 a8g:square:30.31 a8h:square:30.32 a8i:square:30.33.2v a8j:square:30.3c
a8k:square:31.2q a8l:square:31.2x.30 a8m:square:31.33.30 a8n:square:28.20 a8o:square:34.1a.31.1a a8p:square:28.28.25 a8q:square:28.2a a8r:square:37.36
a8s:square:2b.3a a8t:square:2f.2q a8u:square:2e.6qd.31 a8v:square:1t.6qd.31 a8w:compat:1d.k4l a8x:compat:1e.k4l a8y:compat:1f.k4l a8z:compat:1g.k4l
a90:compat:1h.k4l a91:compat:1i.k4l a92:compat:1j.k4l a93:compat:1k.k4l a94:compat:1l.k4l a95:compat:1d.1c.k4l a96:compat:1d.1d.k4l
a97:compat:1d.1e.k4l a98:compat:1d.1f.k4l a99:compat:1d.1g.k4l a9a:compat:1d.1h.k4l a9b:compat:1d.1i.k4l a9c:compat:1d.1j.k4l a9d:compat:1d.1k.k4l
a9e:compat:1d.1l.k4l a9f:compat:1e.1c.k4l a9g:compat:1e.1d.k4l a9h:compat:1e.1e.k4l a9i:compat:1e.1f.k4l a9j:compat:1e.1g.k4l a9k:compat:1e.1h.k4l
a9l:compat:1e.1i.k4l a9m:compat:1e.1j.k4l a9n:compat:1e.1k.k4l a9o:compat:1e.1l.k4l a9p:compat:1f.1c.k4l a9q:compat:1f.1d.k4l a9r:square:2v.2p.30
wws:super:ui wwt:super:uk x2o:super:x2n x6g:super:86 x6h:super:9f xuk:super:x0n xul:super:xtj xum:super:h7 xun:super:xua xux:super:i5 1d6o::rpk
1d6p::kc4 1d6q::s7e 1d6r::rt4 1d6s::lw1 1d6t::fg2 1d6u::gkl 1d6v::vj0 1d6w::vj0 1d6x::hn5 1d6y::ssx 1d6z::gw7 1d70::hmw 1d71::jcm 1d72::ne1 1d73::p6t
1d74::qin 1d75::qt6 1d76::r20 1d77::sjz 1d78::kxu 1d79::ljv 1d7a::mah 1d7b::mvy 1d7c::q4d 1d7d::sq2 1d7e::uep 1d7f::fia 1d7g::ghh 1d7h::l50 1d7i::mjf
1d7j::qi5 1d7k::v8e 1d7l::ifk 1d7m::m3v 1d7n::qfh 1d7o::r50 1d7p::jih 1d7q::pnc 1d7r::qvz 1d7s::iq2 1d7t::kd3 1d7u::lm2 1d7v::mpo 1d7w::slq 1d7x::fpi
1d7y::g53 1d7z::gda 1d80::jwk 1d81::l3n 1d82::mj4 1d83::nhj 1d84::pa9 1d85::qh2 1d86::qjg 1d87::s1b 1d88::tv6 1d89::upb 1d8a::v7e 1d8b::nt8 1d8c::nzz
1d8d::otc 1d8e::q15 1d8f::t1g 1d8g::vb3 1d8h::rfa 1d8i::hjz 1d8j::iro 1d8k::okg 1d8l::pdq 1d8m::mle 1d8n::nuy 1d8o::rsy 1d8p::ttj 1d8q::hjs 1d8r::i8y
1d8s::kyb 1d8t::lp6 1d8u::lxr 1d8v::oq7 1d8w::oxj 1d8x::tor 1d8y::gcy 1d8z::pe3 1d90::g64 1d91::g5o 1d92::o4c 1d93::ou6 1d94::q29 1d95::tpx 1d96::rk0
1d97::jin 1d98::kxu 1d99::rge 1d9a::fg9 1d9b::i5j 1d9c::iz6 1d9d::mtj 1d9e::n74 1d9f::gev 1d9g::nwb 1d9h::fr3 1d9i::iw9 1d9j::ff1 1d9k::lho 1d9l::k1k
1d9m::opu 1d9n::gjn 1d9o::hge 1d9p::ni9 1d9q::q4p 1d9r::re2 1d9s::la2 1d9t::sds 1d9u::lfs 1d9v::jjy 1d9w::put 1d9x::jog 1d9y::n6t 1d9z::fji 1da0::g2x
1da1::g5l 1da2::kn5 1da3::oo7 1da4::prj 1da5::rf6 1da6::ssv 1da7::gdx 1da8::gn6 1da9::ho3 1daa::ir0 1dab::k3p 1dac::m4e 1dad::nxm 1dae::tkd 1daf::ui2
1dag::vbr 1dah::vda 1dai::gbf 1daj::kau 1dak::l87 1dal::sbm 1dam::ino 1dan::j9s 1dao::jcw 1dap::jve 1daq::lyb 1dar::mdl 1das::n0p 1dat::o22 1dau::ovo
1dav::pdb 1daw::s9y 1dax::q9a 1day::sgz 1daz::t3e 1db0::g7r 1db1::gbn 1db2::gql 1db3::ma0 1db4::r0i 1db5::re2 1db6::iq1 1db7::iyd 1db8::jnf 1db9::l9q
1dba::oji 1dbb::mt1 1dbc::fl0 1dbd::h6h 1dbe::i5j 1dbf::iii 1dbg::izg 1dbh::muq 1dbi::mzt 1dbj::p7e 1dbk::pc6 1dbl::svo 1dbm::tti 1dbn::tvs 1dbo::u1k
1dbp::fpn 1dbq::o1a 1dbr::ss4 1dbs::trs 1dbt::j4x 1dbu::fie 1dbv::fyy 1dbw::i5q 1dbx::i7z 1dby::k2h 1dbz::kxu 1dc0::mha 1dc1::ncy 1dc2::q9o 1dc3::sjg
1dc4::vil 1dc5::k94 1dc6::tny 1dc7::gax 1dc8::kfv 1dc9::kj7 1dca::lkx 1dcb::luk 1dcc::mx5 1dcd::n6h 1dce::nsb 1dcf::opc 1dcg::u3i 1dch::g31 1dci::je6
1dcj::tq0 1dck::fu3 1dcl::ie1 1dcm::lpm 1dcn::sa2 1dco::ivf 1dcp::j7o 1dcq::kk7 1dcr::mtj 1dcs::tqe 1dct::g89 1dcu::glr 1dcv::i91 1dcw::k5v 1dcx::kem
1dcy::ko8 1dcz::lid 1dd0::mx2 1dd1::naa 1dd2::p6h 1dd3::r0v 1dd4::r1d 1dd5::sss 1dd6::tsy 1dd7::gfz 1dd8::lve 1dd9::gm5 1dda::mhc 1ddb::n14 1ddc::qgq
1ddd::tr7 1dde::uvr 1ddf::vbz 1ddg::kgn 1ddh::lor 1ddi::pns 1ddj::o97 1ddk::obk 1ddl::olu 1ddm::mo0 1ddn::m8p 1ddo::riw 1ddp::fk0 1ddq::px2 1ddr::g8q
1dds::g7b 1ddt::ip2 1ddu::jir 1ddv::onq 1ddw::i2t 1ddx::ljy 1ddy::kac 1ddz::saj 1de0::qx8 1de1::tot 1de2::r63 1de3::iqb 1de4::g1s 1de5::gxs 1de8::hga
1dea::k8k 1ded::g66 1dee::mqy 1def::ngq 1deg::ny4 1deh::nz2 1dei::nz9 1dej::o0f 1dek::tw6 1del::on2 1dem::p8d 1deo::qhe 1deq::rg8 1det::shk 1deu::sn1
1dey::u7j 1dez::u7w 1df0::u94 1df1::v5g 1df2::sm6 1df3::trr 1df4::fqm 1df5::fzb 1df6::g25 1df7::gcp 1df8::gdg 1df9::ggh 1dfa::gwt 1dfb::gzq 1dfc::h2g
1dfd::hfk 1dfe::hig 1dff::i90 1dfg::i9a 1dfh::j2s 1dfi::j8o 1dfj::j9q 1dfk::jci 1dfl::k0f 1dfm::k4i 1dfn::k9d 1dfo::kn9 1dfp::lmf 1dfq::lqy 1dfr::lya
1dfs::mem 1dft::mjv 1dfu::mxu 1dfv::ntd 1dfw::ny6 1dfx::nyh 1dfy::nyg 1dfz::nyo 1dg0::nyu 1dg1::nz1 1dg2::o0d 1dg3::o0e 1dg4::o5c 1dg5::o75 1dg6::og0
1dg7::ovo 1dg8::ow9 1dg9::oxt 1dga::p6a 1dgb::pad 1dgc::pnx 1dgd::prt 1dge::prt 1dgf::q53 1dgg::r2o 1dgh::r6e 1dgi::rgh 1dgj::ri1 1dgk::rtf 1dgl::ruw
1dgm::sdy 1dgn::shk 1dgo::tsz 1dgp::u0v 1dgq::u2j 1dgr::j1x 1dgs::36cu 1dgt::pp4 1dgw::ffq 1dgx::g51 1dgy::g2w 1dgz::fpc 1dh0::g1x 1dh1::g3k 1dh2::gcn
1dh3::ge2 1dh4::gwt 1dh5::gut 1dh6::gwp 1dh7::gyq 1dh8::hga 1dh9::hir 1dha::hms 1dhb::hn8 1dhc::huq 1dhd::i08 1dhe::iqa 1dhf::iqh 1dhg::iuh 1dhh::iwd
1dhi::j4o 1dhj::j7y 1dhk::j60 1dhl::j9q 1dhm::j8g 1dhn::jci 1dho::jec 1dhp::jpg 1dhq::jrw 1dhr::jte 1dhs::k0m 1dht::k8k 1dhu::kd3 1dhv::kd7 1dhw::keu
1dhx::l89 1dhy::la2 1dhz::lkx 1di0::lwb 1di1::lvv 1di2::lya 1di3::m5a 1di4::mem 1di5::nmv 1di6::mk5 1di7::mnj 1di8::mqy 1di9::n01 1dia::n46 1dib::n5n
1dic::nbx 1did::nbz 1die::ngq 1dif::nh7 1dig::nhw 1dih::nka 1dii::nk0 1dij::nv0 1dik::o8h 1dil::og0 1dim::ol7 1din::orf 1dio::ovo 1dip::p4u 1diq::pad
1dir::pxu 1dis::q27 1dit::qrd 1diu::r41 1div::r5y 1diw::r6e 1dix::ren 1diy::rg8 1diz::rez 1dj0::rgh 1dj1::rge 1dj2::rfx 1dj3::ri1 1dj4::rka 1dj5::ruw
1dj6::sag 1dj7::sj6 1dj8::srd 1dj9::sxi 1dja::tq4 1djb::tsz 1djc::tw6 1djd::tzv 1dje::u0v 1djf::u17 1djg::u2j 1djh::umq 1dji::vj0 1djj::313e
1djk::3138 1djl::33dh 1djm::brx 1djn::cns 1djo::cop 1djp::39e1 1djq::3bgw 1djr::3i6r 1djs::vgj 1djt::vim 1dkw:compat:2u.2u 1dkx:compat:2u.2x
1dky:compat:2u.30 1dkz:compat:2u.2u.2x 1dl0:compat:2u.2u.30 1dl1:compat:an.38 1dl2:compat:37.38 1dlf:compat:12s.12u 1dlg:compat:12s.12d
1dlh:compat:12s.12j 1dli:compat:132.12u 1dlj:compat:12s.12l 1dlp::15l.14k 1dlr::16a.14n 1dls:font:15u 1dlt:font:15c 1dlu:font:15f 1dlv:font:15g
1dlw:font:15n 1dlx:font:15o 1dly:font:15p 1dlz:font:160 1dm0:font:162 1dm1:font:17 1dm2::161.14x 1dm3::161.14y 1dm4::1dmx.14x 1dm5::1dmx.14y
1dm6::15c.14n 1dm7::15c.14o 1dm8::15c.14s 1dm9::15d.14s 1dma::15e.14s 1dmb::15f.14s 1dmc::15g.14s 1dmd::15h.14s 1dme::15i.14s 1dmg::15k.14s
1dmh::15l.14s 1dmi::15m.14s 1dmj::15n.14s 1dmk::15o.14s 1dmm::15q.14s 1dmo::15s.14s 1dmp::15t.14s 1dmr::15v.14s 1dms::15w.14s 1dmu::15y.14s
1dmv::15z.14s 1dmw::160.14s 1dmx::161.14s 1dmy::162.14s 1dmz::15h.14p 1dn0::15d.14v 1dn1::15n.14v 1dn2::15w.14v 1dn3:compat:15c.15o 1dn4:isolated:19t
1dn5:final:19t 1dn6:isolated:1a3 1dn7:final:1a3 1dn8:initial:1a3 1dn9:medial:1a3 1dna:isolated:1a6 1dnb:final:1a6 1dnc:initial:1a6 1dnd:medial:1a6
1dne:isolated:1a8 1dnf:final:1a8 1dng:initial:1a8 1dnh:medial:1a8 1dni:isolated:1a2 1dnj:final:1a2 1dnk:initial:1a2 1dnl:medial:1a2 1dnm:isolated:1a7
1dnn:final:1a7 1dno:initial:1a7 1dnp:medial:1a7 1dnq:isolated:1a1 1dnr:final:1a1 1dns:initial:1a1 1dnt:medial:1a1 1dnu:isolated:1b8 1dnv:final:1b8
1dnw:initial:1b8 1dnx:medial:1b8 1dny:isolated:1ba 1dnz:final:1ba 1do0:initial:1ba 1do1:medial:1ba 1do2:isolated:1ac 1do3:final:1ac 1do4:initial:1ac
1do5:medial:1ac 1do6:isolated:1ab 1do7:final:1ab 1do8:initial:1ab 1do9:medial:1ab 1doa:isolated:1ae 1dob:final:1ae 1doc:initial:1ae 1dod:medial:1ae
1doe:isolated:1af 1dof:final:1af 1dog:initial:1af 1doh:medial:1af 1doi:isolated:1al 1doj:final:1al 1dok:isolated:1ak 1dol:final:1ak 1dom:isolated:1am
1don:final:1am 1doo:isolated:1ag 1dop:final:1ag 1doq:isolated:1aw 1dor:final:1aw 1dos:isolated:1ap 1dot:final:1ap 1dou:isolated:1bd 1dov:final:1bd
1dow:initial:1bd 1dox:medial:1bd 1doy:isolated:1bj 1doz:final:1bj 1dp0:initial:1bj 1dp1:medial:1bj 1dp2:isolated:1bn 1dp3:final:1bn 1dp4:initial:1bn
1dp5:medial:1bn 1dp6:isolated:1bl 1dp7:final:1bl 1dp8:initial:1bl 1dp9:medial:1bl 1dpa:isolated:1bu 1dpb:final:1bu 1dpc:isolated:1bv 1dpd:final:1bv
1dpe:initial:1bv 1dpf:medial:1bv 1dpg:isolated:1c0 1dph:final:1c0 1dpi:isolated:1c1 1dpj:final:1c1 1dpk:initial:1c1 1dpl:medial:1c1 1dpm:isolated:1by
1dpn:final:1by 1dpo:initial:1by 1dpp:medial:1by 1dpq:isolated:1ci 1dpr:final:1ci 1dps:isolated:1cj 1dpt:final:1cj 1dqr:isolated:1bh 1dqs:final:1bh
1dqt:initial:1bh 1dqu:medial:1bh 1dqv:isolated:1c7 1dqw:final:1c7 1dqx:isolated:1c6 1dqy:final:1c6 1dqz:isolated:1c8 1dr0:final:1c8 1dr1:isolated:19z
1dr2:isolated:1cb 1dr3:final:1cb 1dr4:isolated:1c5 1dr5:final:1c5 1dr6:isolated:1c9 1dr7:final:1c9 1dr8:isolated:1cg 1dr9:final:1cg 1dra:initial:1cg
1drb:medial:1cg 1drc:initial:18p 1drd:medial:18p 1dre:isolated:17q.17r 1drf:final:17q.17r 1drg:isolated:17q.1cl 1drh:final:17q.1cl
1dri:isolated:17q.18o 1drj:final:17q.18o 1drk:isolated:17q.1c7 1drl:final:17q.1c7 1drm:isolated:17q.1c6 1drn:final:17q.1c6 1dro:isolated:17q.1c8
1drp:final:17q.1c8 1drq:isolated:17q.1cg 1drr:final:17q.1cg 1drs:initial:17q.1cg 1drt:isolated:17q.18p 1dru:final:17q.18p 1drv:initial:17q.18p
1drw:isolated:1cc 1drx:final:1cc 1dry:initial:1cc 1drz:medial:1cc 1ds0:isolated:17q.17w 1ds1:isolated:17q.17x 1ds2:isolated:17q.18l
1ds3:isolated:17q.18p 1ds4:isolated:17q.18q 1ds5:isolated:17s.17w 1ds6:isolated:17s.17x 1ds7:isolated:17s.17y 1ds8:isolated:17s.18l
1ds9:isolated:17s.18p 1dsa:isolated:17s.18q 1dsb:isolated:17u.17w 1dsc:isolated:17u.17x 1dsd:isolated:17u.17y 1dse:isolated:17u.18l
1dsf:isolated:17u.18p 1dsg:isolated:17u.18q 1dsh:isolated:17v.17w 1dsi:isolated:17v.18l 1dsj:isolated:17v.18p 1dsk:isolated:17v.18q
1dsl:isolated:17w.17x 1dsm:isolated:17w.18l 1dsn:isolated:17x.17w 1dso:isolated:17x.18l 1dsp:isolated:17y.17w 1dsq:isolated:17y.17x
1dsr:isolated:17y.18l 1dss:isolated:183.17w 1dst:isolated:183.17x 1dsu:isolated:183.17y 1dsv:isolated:183.18l 1dsw:isolated:185.17x
1dsx:isolated:185.18l 1dsy:isolated:186.17w 1dsz:isolated:186.17x 1dt0:isolated:186.17y 1dt1:isolated:186.18l 1dt2:isolated:187.17x
1dt3:isolated:187.18l 1dt4:isolated:188.18l 1dt5:isolated:189.17w 1dt6:isolated:189.18l 1dt7:isolated:18a.17w 1dt8:isolated:18a.18l
1dt9:isolated:18h.17w 1dta:isolated:18h.17x 1dtb:isolated:18h.17y 1dtc:isolated:18h.18l 1dtd:isolated:18h.18p 1dte:isolated:18h.18q
1dtf:isolated:18i.17x 1dtg:isolated:18i.18l 1dth:isolated:18i.18p 1dti:isolated:18i.18q 1dtj:isolated:18j.17r 1dtk:isolated:18j.17w
1dtl:isolated:18j.17x 1dtm:isolated:18j.17y 1dtn:isolated:18j.18k 1dto:isolated:18j.18l 1dtp:isolated:18j.18p 1dtq:isolated:18j.18q
1dtr:isolated:18k.17w 1dts:isolated:18k.17x 1dtt:isolated:18k.17y 1dtu:isolated:18k.18l 1dtv:isolated:18k.18p 1dtw:isolated:18k.18q
1dtx:isolated:18l.17w 1dty:isolated:18l.17x 1dtz:isolated:18l.17y 1du0:isolated:18l.18l 1du1:isolated:18l.18p 1du2:isolated:18l.18q
1du3:isolated:18m.17w 1du4:isolated:18m.17x 1du5:isolated:18m.17y 1du6:isolated:18m.18l 1du7:isolated:18m.18p 1du8:isolated:18m.18q
1du9:isolated:18n.17w 1dua:isolated:18n.18l 1dub:isolated:18n.18p 1duc:isolated:18n.18q 1dud:isolated:18q.17w 1due:isolated:18q.17x
1duf:isolated:18q.17y 1dug:isolated:18q.18l 1duh:isolated:18q.18p 1dui:isolated:18q.18q 1duj:isolated:180.19s 1duk:isolated:181.19s
1dul:isolated:18p.19s 1dum:isolated:w.18s.18x 1dun:isolated:w.18t.18x 1duo:isolated:w.18u.18x 1dup:isolated:w.18v.18x 1duq:isolated:w.18w.18x
1dur:isolated:w.18x.19s 1dus:final:17q.181 1dut:final:17q.182 1duu:final:17q.18l 1duv:final:17q.18m 1duw:final:17q.18p 1dux:final:17q.18q
1duy:final:17s.181 1duz:final:17s.182 1dv0:final:17s.18l 1dv1:final:17s.18m 1dv2:final:17s.18p 1dv3:final:17s.18q 1dv4:final:17u.181
1dv5:final:17u.182 1dv6:final:17u.18l 1dv7:final:17u.18m 1dv8:final:17u.18p 1dv9:final:17u.18q 1dva:final:17v.181 1dvb:final:17v.182
1dvc:final:17v.18l 1dvd:final:17v.18m 1dve:final:17v.18p 1dvf:final:17v.18q 1dvg:final:18h.18p 1dvh:final:18h.18q 1dvi:final:18i.18p
1dvj:final:18i.18q 1dvk:final:18j.17r 1dvl:final:18j.18k 1dvm:final:18j.18l 1dvn:final:18j.18p 1dvo:final:18j.18q 1dvp:final:18k.18l
1dvq:final:18k.18p 1dvr:final:18k.18q 1dvs:final:18l.17r 1dvt:final:18l.18l 1dvu:final:18m.181 1dvv:final:18m.182 1dvw:final:18m.18l
1dvx:final:18m.18m 1dvy:final:18m.18p 1dvz:final:18m.18q 1dw0:final:18p.19s 1dw1:final:18q.181 1dw2:final:18q.182 1dw3:final:18q.18l
1dw4:final:18q.18m 1dw5:final:18q.18p 1dw6:final:18q.18q 1dw7:initial:17q.17w 1dw8:initial:17q.17x 1dw9:initial:17q.17y 1dwa:initial:17q.18l
1dwb:initial:17q.18n 1dwc:initial:17s.17w 1dwd:initial:17s.17x 1dwe:initial:17s.17y 1dwf:initial:17s.18l 1dwg:initial:17s.18n 1dwh:initial:17u.17w
1dwi:initial:17u.17x 1dwj:initial:17u.17y 1dwk:initial:17u.18l 1dwl:initial:17u.18n 1dwm:initial:17v.18l 1dwn:initial:17w.17x 1dwo:initial:17w.18l
1dwp:initial:17x.17w 1dwq:initial:17x.18l 1dwr:initial:17y.17w 1dws:initial:17y.18l 1dwt:initial:183.17w 1dwu:initial:183.17x 1dwv:initial:183.17y
1dww:initial:183.18l 1dwx:initial:185.17x 1dwy:initial:185.17y 1dwz:initial:185.18l 1dx0:initial:186.17w 1dx1:initial:186.17x 1dx2:initial:186.17y
1dx3:initial:186.18l 1dx4:initial:187.17x 1dx5:initial:188.18l 1dx6:initial:189.17w 1dx7:initial:189.18l 1dx8:initial:18a.17w 1dx9:initial:18a.18l
1dxa:initial:18h.17w 1dxb:initial:18h.17x 1dxc:initial:18h.17y 1dxd:initial:18h.18l 1dxe:initial:18i.17x 1dxf:initial:18i.18l 1dxg:initial:18j.17w
1dxh:initial:18j.17x 1dxi:initial:18j.17y 1dxj:initial:18j.18k 1dxk:initial:18j.18l 1dxl:initial:18k.17w 1dxm:initial:18k.17x 1dxn:initial:18k.17y
1dxo:initial:18k.18l 1dxp:initial:18k.18n 1dxq:initial:18l.17w 1dxr:initial:18l.17x 1dxs:initial:18l.17y 1dxt:initial:18l.18l 1dxu:initial:18m.17w
1dxv:initial:18m.17x 1dxw:initial:18m.17y 1dxx:initial:18m.18l 1dxy:initial:18m.18n 1dxz:initial:18n.17w 1dy0:initial:18n.18l 1dy1:initial:18n.19s
1dy2:initial:18q.17w 1dy3:initial:18q.17x 1dy4:initial:18q.17y 1dy5:initial:18q.18l 1dy6:initial:18q.18n 1dy7:medial:17q.18l 1dy8:medial:17q.18n
1dy9:medial:17s.18l 1dya:medial:17s.18n 1dyb:medial:17u.18l 1dyc:medial:17u.18n 1dyd:medial:17v.18l 1dye:medial:17v.18n 1dyf:medial:183.18l
1dyg:medial:183.18n 1dyh:medial:184.18l 1dyi:medial:184.18n 1dyj:medial:18j.18k 1dyk:medial:18j.18l 1dyl:medial:18k.18l 1dym:medial:18m.18l
1dyn:medial:18m.18n 1dyo:medial:18q.18l 1dyp:medial:18q.18n 1dyq:medial:18g.18u.18x 1dyr:medial:18g.18v.18x 1dys:medial:18g.18w.18x
1dyt:isolated:187.18p 1dyu:isolated:187.18q 1dyv:isolated:189.18p 1dyw:isolated:189.18q 1dyx:isolated:18a.18p 1dyy:isolated:18a.18q
1dyz:isolated:183.18p 1dz0:isolated:183.18q 1dz1:isolated:184.18p 1dz2:isolated:184.18q 1dz3:isolated:17x.18p 1dz4:isolated:17x.18q
1dz5:isolated:17w.18p 1dz6:isolated:17w.18q 1dz7:isolated:17y.18p 1dz8:isolated:17y.18q 1dz9:isolated:185.18p 1dza:isolated:185.18q
1dzb:isolated:186.18p 1dzc:isolated:186.18q 1dzd:isolated:184.17w 1dze:isolated:184.17x 1dzf:isolated:184.17y 1dzg:isolated:184.18l
1dzh:isolated:184.181 1dzi:isolated:183.181 1dzj:isolated:185.181 1dzk:isolated:186.181 1dzl:final:187.18p 1dzm:final:187.18q 1dzn:final:189.18p
1dzo:final:189.18q 1dzp:final:18a.18p 1dzq:final:18a.18q 1dzr:final:183.18p 1dzs:final:183.18q 1dzt:final:184.18p 1dzu:final:184.18q
1dzv:final:17x.18p 1dzw:final:17x.18q 1dzx:final:17w.18p 1dzy:final:17w.18q 1dzz:final:17y.18p 1e00:final:17y.18q 1e01:final:185.18p
1e02:final:185.18q 1e03:final:186.18p 1e04:final:186.18q 1e05:final:184.17w 1e06:final:184.17x 1e07:final:184.17y 1e08:final:184.18l
1e09:final:184.181 1e0a:final:183.181 1e0b:final:185.181 1e0c:final:186.181 1e0d:initial:184.17w 1e0e:initial:184.17x 1e0f:initial:184.17y
1e0g:initial:184.18l 1e0h:initial:183.18n 1e0i:initial:184.18n 1e0j:initial:187.18l 1e0k:medial:183.17w 1e0l:medial:183.17x 1e0m:medial:183.17y
1e0n:medial:184.17w 1e0o:medial:184.17x 1e0p:medial:184.17y 1e0q:medial:187.18l 1e0r:medial:188.18l 1e0s:final:17r.18r 1e0t:isolated:17r.18r
1e1c:initial:17u.17w.18l 1e1d:final:17u.17x.17w 1e1e:initial:17u.17x.17w 1e1f:initial:17u.17x.18l 1e1g:initial:17u.17y.18l 1e1h:initial:17u.18l.17w
1e1i:initial:17u.18l.17x 1e1j:initial:17u.18l.17y 1e1k:final:17w.18l.17x 1e1l:initial:17w.18l.17x 1e1m:final:17x.18l.18q 1e1n:final:17x.18l.18p
1e1o:initial:183.17x.17w 1e1p:initial:183.17w.17x 1e1q:final:183.17w.18p 1e1r:final:183.18l.17x 1e1s:initial:183.18l.17x 1e1t:initial:183.18l.17w
1e1u:final:183.18l.18l 1e1v:initial:183.18l.18l 1e1w:final:185.17x.17x 1e1x:initial:185.17x.17x 1e1y:final:185.18l.18l 1e1z:final:184.17x.18l
1e20:initial:184.17x.18l 1e21:final:184.17w.18q 1e22:final:184.18l.17y 1e23:initial:184.18l.17y 1e24:final:184.18l.18l 1e25:initial:184.18l.18l
1e26:final:186.17x.18p 1e27:final:186.17y.18l 1e28:initial:186.17y.18l 1e29:final:187.18l.17x 1e2a:initial:187.18l.17x 1e2b:initial:187.18l.18l
1e2c:final:187.18l.18q 1e2d:final:189.17w.18l 1e2e:final:189.18l.18l 1e2f:initial:189.18l.18l 1e2g:final:189.18l.18p 1e2h:final:18a.18l.18l
1e2i:final:18a.18l.18q 1e2j:final:18a.18l.18p 1e2k:final:18h.17y.18l 1e2l:initial:18h.17y.18l 1e2m:final:18i.18l.17x 1e2n:final:18i.18l.18l
1e2o:final:18k.17x.18l 1e2p:final:18k.17x.18q 1e2q:final:18k.17x.18p 1e2r:initial:18k.17w.17w 1e2s:final:18k.17w.17w 1e2t:final:18k.17y.18l
1e2u:initial:18k.17y.18l 1e2v:final:18k.18l.17x 1e2w:initial:18k.18l.17x 1e2x:initial:18l.17x.17w 1e2y:initial:18l.17x.18l 1e2z:final:18l.17x.18q
1e30:initial:18l.17w.17x 1e31:initial:18l.17w.18l 1e32:initial:18l.17y.17w 1e33:initial:18l.17y.18l 1e36:initial:18l.17w.17y 1e37:initial:18n.18l.17w
1e38:initial:18n.18l.18l 1e39:initial:18m.17x.18l 1e3a:final:18m.17x.18p 1e3b:final:18m.17w.18l 1e3c:initial:18m.17w.18l 1e3d:final:18m.17w.18p
1e3e:final:18m.18l.18q 1e3f:final:18m.18l.18p 1e3g:final:18q.18l.18l 1e3h:initial:18q.18l.18l 1e3i:final:17s.17y.18q 1e3j:final:17u.17w.18q
1e3k:final:17u.17w.18p 1e3l:final:17u.17y.18q 1e3m:final:17u.17y.18p 1e3n:final:17u.18l.18q 1e3o:final:17u.18l.18p 1e3p:final:17w.18l.18q
1e3q:final:17w.17x.18p 1e3r:final:17w.18l.18p 1e3s:final:183.17y.18p 1e3t:final:185.17x.18q 1e3u:final:184.17x.18q 1e3v:final:186.17x.18q
1e3w:final:18k.17w.18q 1e3x:final:18k.18l.18q 1e3y:final:18q.17x.18q 1e3z:final:18q.17w.18q 1e40:final:18q.18l.18q 1e41:final:18l.18l.18q
1e42:final:18i.18l.18q 1e43:final:18m.17x.18q 1e44:initial:18i.18l.17x 1e45:initial:18k.17x.18l 1e46:final:189.18l.18q 1e47:final:18j.18l.18q
1e48:initial:18m.17w.17x 1e49:final:18l.17y.18q 1e4a:initial:18k.17w.18l 1e4b:final:18j.18l.18l 1e4c:final:18k.17w.18l 1e4d:final:18m.17w.17x
1e4e:final:17w.17x.18q 1e4f:final:17x.17w.18q 1e4g:final:18l.17w.18q 1e4h:final:18h.18l.18q 1e4i:final:17s.17x.18q 1e4j:initial:18j.18l.18l
1e4k:initial:189.17w.18l 1e4l:initial:185.18l.18l 1e4m:final:183.17y.18q 1e4n:final:18m.17w.18q 1e5s:isolated:185.18k.1ci 1e5t:isolated:18i.18k.1ci
1e5u:isolated:17r.18k.18k.18n 1e5v:isolated:17r.18j.17s.181 1e5w:isolated:18l.17x.18l.17z 1e5x:isolated:185.18k.189.18l 1e5y:isolated:181.183.18o.18k
1e5z:isolated:189.18k.18q.18n 1e60:isolated:18o.183.18k.18l 1e61:isolated:185.18k.18p
1e62:isolated:185.18k.18p.w.17r.18k.18k.18n.w.189.18k.18q.18n.w.18o.183.18k.18l 1e63:isolated:17w.18k.w.17w.18k.17r.18k.18n
1e64:isolated:181.1cc.17r.18k 1e6o:vertical:18 1e6p:vertical:9hd 1e6q:vertical:9he 1e6r:vertical:1m 1e6s:vertical:1n 1e6t:vertical:x 1e6u:vertical:1r
1e6v:vertical:9hy 1e6w:vertical:9hz 1e6x:vertical:6cm 1e7k:vertical:6cl 1e7l:vertical:6c4 1e7m:vertical:6c3 1e7n:vertical:2n 1e7o:vertical:2n
1e7p:vertical:14 1e7q:vertical:15 1e7r:vertical:3f 1e7s:vertical:3h 1e7t:vertical:9hw 1e7u:vertical:9hx 1e7v:vertical:9hs 1e7w:vertical:9ht
1e7x:vertical:9hm 1e7y:vertical:9hn 1e7z:vertical:9hk 1e80:vertical:9hl 1e81:vertical:9ho 1e82:vertical:9hp 1e83:vertical:9hq 1e84:vertical:9hr
1e87:vertical:2j 1e88:vertical:2l 1e89:compat:6da 1e8a:compat:6da 1e8b:compat:6da 1e8c:compat:6da 1e8d:compat:2n 1e8e:compat:2n 1e8f:compat:2n
1e8g:small:18 1e8h:small:9hd 1e8i:small:1a 1e8k:small:1n 1e8l:small:1m 1e8m:small:1r 1e8n:small:x 1e8o:small:6c4 1e8p:small:14 1e8q:small:15
1e8r:small:3f 1e8s:small:3h 1e8t:small:9hw 1e8u:small:9hx 1e8v:small:z 1e8w:small:12 1e8x:small:16 1e8y:small:17 1e8z:small:19 1e90:small:1o
1e91:small:1q 1e92:small:1p 1e94:small:2k 1e95:small:10 1e96:small:11 1e97:small:1s 1e9c:isolated:w.18r 1e9d:medial:18g.18r 1e9e:isolated:w.18s
1e9g:isolated:w.18t 1e9i:isolated:w.18u 1e9j:medial:18g.18u 1e9k:isolated:w.18v 1e9l:medial:18g.18v 1e9m:isolated:w.18w 1e9n:medial:18g.18w
1e9o:isolated:w.18x 1e9p:medial:18g.18x 1e9q:isolated:w.18y 1e9r:medial:18g.18y 1e9s:isolated:17l 1e9t:isolated:17m 1e9u:final:17m 1e9v:isolated:17n
1e9w:final:17n 1e9x:isolated:17o 1e9y:final:17o 1e9z:isolated:17p 1ea0:final:17p 1ea1:isolated:17q 1ea2:final:17q 1ea3:initial:17q 1ea4:medial:17q
1ea5:isolated:17r 1ea6:final:17r 1ea7:isolated:17s 1ea8:final:17s 1ea9:initial:17s 1eaa:medial:17s 1eab:isolated:17t 1eac:final:17t 1ead:isolated:17u
1eae:final:17u 1eaf:initial:17u 1eag:medial:17u 1eah:isolated:17v 1eai:final:17v 1eaj:initial:17v 1eak:medial:17v 1eal:isolated:17w 1eam:final:17w
1ean:initial:17w 1eao:medial:17w 1eap:isolated:17x 1eaq:final:17x 1ear:initial:17x 1eas:medial:17x 1eat:isolated:17y 1eau:final:17y 1eav:initial:17y
1eaw:medial:17y 1eax:isolated:17z 1eay:final:17z 1eaz:isolated:180 1eb0:final:180 1eb1:isolated:181 1eb2:final:181 1eb3:isolated:182 1eb4:final:182
1eb5:isolated:183 1eb6:final:183 1eb7:initial:183 1eb8:medial:183 1eb9:isolated:184 1eba:final:184 1ebb:initial:184 1ebc:medial:184 1ebd:isolated:185
1ebe:final:185 1ebf:initial:185 1ebg:medial:185 1ebh:isolated:186 1ebi:final:186 1ebj:initial:186 1ebk:medial:186 1ebl:isolated:187 1ebm:final:187
1ebn:initial:187 1ebo:medial:187 1ebp:isolated:188 1ebq:final:188 1ebr:initial:188 1ebs:medial:188 1ebt:isolated:189 1ebu:final:189 1ebv:initial:189
1ebw:medial:189 1ebx:isolated:18a 1eby:final:18a 1ebz:initial:18a 1ec0:medial:18a 1ec1:isolated:18h 1ec2:final:18h 1ec3:initial:18h 1ec4:medial:18h
1ec5:isolated:18i 1ec6:final:18i 1ec7:initial:18i 1ec8:medial:18i 1ec9:isolated:18j 1eca:final:18j 1ecb:initial:18j 1ecc:medial:18j 1ecd:isolated:18k
1ece:final:18k 1ecf:initial:18k 1ecg:medial:18k 1ech:isolated:18l 1eci:final:18l 1ecj:initial:18l 1eck:medial:18l 1ecl:isolated:18m 1ecm:final:18m
1ecn:initial:18m 1eco:medial:18m 1ecp:isolated:18n 1ecq:final:18n 1ecr:initial:18n 1ecs:medial:18n 1ect:isolated:18o 1ecu:final:18o 1ecv:isolated:18p
1ecw:final:18p 1ecx:isolated:18q 1ecy:final:18q 1ecz:initial:18q 1ed0:medial:18q 1ed1:isolated:18k.17m 1ed2:final:18k.17m 1ed3:isolated:18k.17n
1ed4:final:18k.17n 1ed5:isolated:18k.17p 1ed6:final:18k.17p 1ed7:isolated:18k.17r 1ed8:final:18k.17r 1edd:wide:x 1ede:wide:y 1edf:wide:z 1edg:wide:10
1edh:wide:11 1edi:wide:12 1edj:wide:13 1edk:wide:14 1edl:wide:15 1edm:wide:16 1edn:wide:17 1edo:wide:18 1edp:wide:19 1edq:wide:1a 1edr:wide:1b
1eds:wide:1c 1edt:wide:1d 1edu:wide:1e 1edv:wide:1f 1edw:wide:1g 1edx:wide:1h 1edy:wide:1i 1edz:wide:1j 1ee0:wide:1k 1ee1:wide:1l 1ee2:wide:1m
1ee3:wide:1n 1ee4:wide:1o 1ee5:wide:1p 1ee6:wide:1q 1ee7:wide:1r 1ee8:wide:1s 1ee9:wide:1t 1eea:wide:1u 1eeb:wide:1v 1eec:wide:1w 1eed:wide:1x
1eee:wide:1y 1eef:wide:1z 1eeg:wide:20 1eeh:wide:21 1eei:wide:22 1eej:wide:23 1eek:wide:24 1eel:wide:25 1eem:wide:26 1een:wide:27 1eeo:wide:28
1eep:wide:29 1eeq:wide:2a 1eer:wide:2b 1ees:wide:2c 1eet:wide:2d 1eeu:wide:2e 1eev:wide:2f 1eew:wide:2g 1eex:wide:2h 1eey:wide:2i 1eez:wide:2j
1ef0:wide:2k 1ef1:wide:2l 1ef2:wide:2m 1ef3:wide:2n 1ef4:wide:2o 1ef5:wide:2p 1ef6:wide:2q 1ef7:wide:2r 1ef8:wide:2s 1ef9:wide:2t 1efa:wide:2u
1efb:wide:2v 1efc:wide:2w 1efd:wide:2x 1efe:wide:2y 1eff:wide:2z 1efg:wide:30 1efh:wide:31 1efi:wide:32 1efj:wide:33 1efk:wide:34 1efl:wide:35
1efm:wide:36 1efn:wide:37 1efo:wide:38 1efp:wide:39 1efq:wide:3a 1efr:wide:3b 1efs:wide:3c 1eft:wide:3d 1efu:wide:3e 1efv:wide:3f 1efw:wide:3g
1efx:wide:3h 1efy:wide:3i 1efz:wide:879 1eg0:wide:87a 1eg1:narrow:9he 1eg2:narrow:9ho 1eg3:narrow:9hp 1eg4:narrow:9hd 1eg5:narrow:9ob 1eg6:narrow:9o2
1eg7:narrow:9lt 1eg8:narrow:9lv 1eg9:narrow:9lx 1ega:narrow:9lz 1egb:narrow:9m1 1egc:narrow:9nn 1egd:narrow:9np 1ege:narrow:9nr 1egf:narrow:9mr
1egg:narrow:9oc 1egh:narrow:9lu 1egi:narrow:9lw 1egj:narrow:9ly 1egk:narrow:9m0 1egl:narrow:9m2 1egm:narrow:9m3 1egn:narrow:9m5 1ego:narrow:9m7
1egp:narrow:9m9 1egq:narrow:9mb 1egr:narrow:9md 1egs:narrow:9mf 1egt:narrow:9mh 1egu:narrow:9mj 1egv:narrow:9ml 1egw:narrow:9mn 1egx:narrow:9mp
1egy:narrow:9ms 1egz:narrow:9mu 1eh0:narrow:9mw 1eh1:narrow:9my 1eh2:narrow:9mz 1eh3:narrow:9n0 1eh4:narrow:9n1 1eh5:narrow:9n2 1eh6:narrow:9n3
1eh7:narrow:9n6 1eh8:narrow:9n9 1eh9:narrow:9nc 1eha:narrow:9nf 1ehb:narrow:9ni 1ehc:narrow:9nj 1ehd:narrow:9nk 1ehe:narrow:9nl 1ehf:narrow:9nm
1ehg:narrow:9no 1ehh:narrow:9nq 1ehi:narrow:9ns 1ehj:narrow:9nt 1ehk:narrow:9nu 1ehl:narrow:9nv 1ehm:narrow:9nw 1ehn:narrow:9nx 1eho:narrow:9nz
1ehp:narrow:9o3 1ehq:narrow:9ll 1ehr:narrow:9lm 1ehs:narrow:9r8 1eht:narrow:9pt 1ehu:narrow:9pu 1ehv:narrow:9pv 1ehw:narrow:9pw 1ehx:narrow:9px
1ehy:narrow:9py 1ehz:narrow:9pz 1ei0:narrow:9q0 1ei1:narrow:9q1 1ei2:narrow:9q2 1ei3:narrow:9q3 1ei4:narrow:9q4 1ei5:narrow:9q5 1ei6:narrow:9q6
1ei7:narrow:9q7 1ei8:narrow:9q8 1ei9:narrow:9q9 1eia:narrow:9qa 1eib:narrow:9qb 1eic:narrow:9qc 1eid:narrow:9qd 1eie:narrow:9qe 1eif:narrow:9qf
1eig:narrow:9qg 1eih:narrow:9qh 1eii:narrow:9qi 1eij:narrow:9qj 1eik:narrow:9qk 1eil:narrow:9ql 1eim:narrow:9qm 1eiq:narrow:9qn 1eir:narrow:9qo
1eis:narrow:9qp 1eit:narrow:9qq 1eiu:narrow:9qr 1eiv:narrow:9qs 1eiy:narrow:9qt 1eiz:narrow:9qu 1ej0:narrow:9qv 1ej1:narrow:9qw 1ej2:narrow:9qx
1ej3:narrow:9qy 1ej6:narrow:9qz 1ej7:narrow:9r0 1ej8:narrow:9r1 1ej9:narrow:9r2 1eja:narrow:9r3 1ejb:narrow:9r4 1eje:narrow:9r5 1ejf:narrow:9r6
1ejg:narrow:9r7 1ejk:wide:4i 1ejl:wide:4j 1ejm:wide:4s 1ejn:wide:4v 1ejo:wide:4m 1ejp:wide:4l 1ejq:wide:6g9 1ejs:narrow:7b6 1ejt:narrow:6mo
1eju:narrow:6mp 1ejv:narrow:6mq 1ejw:narrow:6mr 1ejx:narrow:7fk 1ejy:narrow:7gr 1hui::1huh.1hve 1huk::1huj.1hve 1huz::1hut.1hve 1hym::1hyp.1hyf
1hyn::1hyq.1hyf 1idn::1idj.1ida 1ido::1idj.1idz 1inv::1int.1inu 1inw::1int.1ink 1iny::1int.1inx 1iuy::1iuw.1iun 1iuz::1iux.1iun 1jjs::1jjp.1jjk
2jxa::2jx3.2jxh 2jxb::2jx4.2jxh 2jxc::2jxb.2jxq 2jxd::2jxb.2jxr 2jxe::2jxb.2jxs 2jxf::2jxb.2jxt 2jxg::2jxb.2jxu 2jzv::2jzt.2jxh 2jzw::2jzu.2jxh
2jzx::2jzv.2jxq 2jzy::2jzw.2jxq 2jzz::2jzv.2jxr 2k00::2jzw.2jxr 2kg0:font:1t 2kg1:font:1u 2kg2:font:1v 2kg3:font:1w 2kg4:font:1x 2kg5:font:1y
2kg6:font:1z 2kg7:font:20 2kg8:font:21 2kg9:font:22 2kga:font:23 2kgb:font:24 2kgc:font:25 2kgd:font:26 2kge:font:27 2kgf:font:28 2kgg:font:29
2kgh:font:2a 2kgi:font:2b 2kgj:font:2c 2kgk:font:2d 2kgl:font:2e 2kgm:font:2f 2kgn:font:2g 2kgo:font:2h 2kgp:font:2i 2kgq:font:2p 2kgr:font:2q
2kgs:font:2r 2kgt:font:2s 2kgu:font:2t 2kgv:font:2u 2kgw:font:2v 2kgx:font:2w 2kgy:font:2x 2kgz:font:2y 2kh0:font:2z 2kh1:font:30 2kh2:font:31
2kh3:font:32 2kh4:font:33 2kh5:font:34 2kh6:font:35 2kh7:font:36 2kh8:font:37 2kh9:font:38 2kha:font:39 2khb:font:3a 2khc:font:3b 2khd:font:3c
2khe:font:3d 2khf:font:3e 2khg:font:1t 2khh:font:1u 2khi:font:1v 2khj:font:1w 2khk:font:1x 2khl:font:1y 2khm:font:1z 2khn:font:20 2kho:font:21
2khp:font:22 2khq:font:23 2khr:font:24 2khs:font:25 2kht:font:26 2khu:font:27 2khv:font:28 2khw:font:29 2khx:font:2a 2khy:font:2b 2khz:font:2c
2ki0:font:2d 2ki1:font:2e 2ki2:font:2f 2ki3:font:2g 2ki4:font:2h 2ki5:font:2i 2ki6:font:2p 2ki7:font:2q 2ki8:font:2r 2ki9:font:2s 2kia:font:2t
2kib:font:2u 2kic:font:2v 2kie:font:2x 2kif:font:2y 2kig:font:2z 2kih:font:30 2kii:font:31 2kij:font:32 2kik:font:33 2kil:font:34 2kim:font:35
2kin:font:36 2kio:font:37 2kip:font:38 2kiq:font:39 2kir:font:3a 2kis:font:3b 2kit:font:3c 2kiu:font:3d 2kiv:font:3e 2kiw:font:1t 2kix:font:1u
2kiy:font:1v 2kiz:font:1w 2kj0:font:1x 2kj1:font:1y 2kj2:font:1z 2kj3:font:20 2kj4:font:21 2kj5:font:22 2kj6:font:23 2kj7:font:24 2kj8:font:25
2kj9:font:26 2kja:font:27 2kjb:font:28 2kjc:font:29 2kjd:font:2a 2kje:font:2b 2kjf:font:2c 2kjg:font:2d 2kjh:font:2e 2kji:font:2f 2kjj:font:2g
2kjk:font:2h 2kjl:font:2i 2kjm:font:2p 2kjn:font:2q 2kjo:font:2r 2kjp:font:2s 2kjq:font:2t 2kjr:font:2u 2kjs:font:2v 2kjt:font:2w 2kju:font:2x
2kjv:font:2y 2kjw:font:2z 2kjx:font:30 2kjy:font:31 2kjz:font:32 2kk0:font:33 2kk1:font:34 2kk2:font:35 2kk3:font:36 2kk4:font:37 2kk5:font:38
2kk6:font:39 2kk7:font:3a 2kk8:font:3b 2kk9:font:3c 2kka:font:3d 2kkb:font:3e 2kkc:font:1t 2kke:font:1v 2kkf:font:1w 2kki:font:1z 2kkl:font:22
2kkm:font:23 2kkp:font:26 2kkq:font:27 2kkr:font:28 2kks:font:29 2kku:font:2b 2kkv:font:2c 2kkw:font:2d 2kkx:font:2e 2kky:font:2f 2kkz:font:2g
2kl0:font:2h 2kl1:font:2i 2kl2:font:2p 2kl3:font:2q 2kl4:font:2r 2kl5:font:2s 2kl7:font:2u 2kl9:font:2w 2kla:font:2x 2klb:font:2y 2klc:font:2z
2kld:font:30 2kle:font:31 2klf:font:32 2klh:font:34 2kli:font:35 2klj:font:36 2klk:font:37 2kll:font:38 2klm:font:39 2kln:font:3a 2klo:font:3b
2klp:font:3c 2klq:font:3d 2klr:font:3e 2kls:font:1t 2klt:font:1u 2klu:font:1v 2klv:font:1w 2klw:font:1x 2klx:font:1y 2kly:font:1z 2klz:font:20
2km0:font:21 2km1:font:22 2km2:font:23 2km3:font:24 2km4:font:25 2km5:font:26 2km6:font:27 2km7:font:28 2km8:font:29 2km9:font:2a 2kma:font:2b
2kmb:font:2c 2kmc:font:2d 2kmd:font:2e 2kme:font:2f 2kmf:font:2g 2kmg:font:2h 2kmh:font:2i 2kmi:font:2p 2kmj:font:2q 2kmk:font:2r 2kml:font:2s
2kmm:font:2t 2kmn:font:2u 2kmo:font:2v 2kmp:font:2w 2kmq:font:2x 2kmr:font:2y 2kms:font:2z 2kmt:font:30 2kmu:font:31 2kmv:font:32 2kmw:font:33
2kmx:font:34 2kmy:font:35 2kmz:font:36 2kn0:font:37 2kn1:font:38 2kn2:font:39 2kn3:font:3a 2kn4:font:3b 2kn5:font:3c 2kn6:font:3d 2kn7:font:3e
2kn8:font:1t 2kn9:font:1u 2knb:font:1w 2knc:font:1x 2knd:font:1y 2kne:font:1z 2knh:font:22 2kni:font:23 2knj:font:24 2knk:font:25 2knl:font:26
2knm:font:27 2knn:font:28 2kno:font:29 2knq:font:2b 2knr:font:2c 2kns:font:2d 2knt:font:2e 2knu:font:2f 2knv:font:2g 2knw:font:2h 2kny:font:2p
2knz:font:2q 2ko0:font:2r 2ko1:font:2s 2ko2:font:2t 2ko3:font:2u 2ko4:font:2v 2ko5:font:2w 2ko6:font:2x 2ko7:font:2y 2ko8:font:2z 2ko9:font:30
2koa:font:31 2kob:font:32 2koc:font:33 2kod:font:34 2koe:font:35 2kof:font:36 2kog:font:37 2koh:font:38 2koi:font:39 2koj:font:3a 2kok:font:3b
2kol:font:3c 2kom:font:3d 2kon:font:3e 2koo:font:1t 2kop:font:1u 2kor:font:1w 2kos:font:1x 2kot:font:1y 2kou:font:1z 2kow:font:21 2kox:font:22
2koy:font:23 2koz:font:24 2kp0:font:25 2kp2:font:27 2kp6:font:2b 2kp7:font:2c 2kp8:font:2d 2kp9:font:2e 2kpa:font:2f 2kpb:font:2g 2kpc:font:2h
2kpe:font:2p 2kpf:font:2q 2kpg:font:2r 2kph:font:2s 2kpi:font:2t 2kpj:font:2u 2kpk:font:2v 2kpl:font:2w 2kpm:font:2x 2kpn:font:2y 2kpo:font:2z
2kpp:font:30 2kpq:font:31 2kpr:font:32 2kps:font:33 2kpt:font:34 2kpu:font:35 2kpv:font:36 2kpw:font:37 2kpx:font:38 2kpy:font:39 2kpz:font:3a
2kq0:font:3b 2kq1:font:3c 2kq2:font:3d 2kq3:font:3e 2kq4:font:1t 2kq5:font:1u 2kq6:font:1v 2kq7:font:1w 2kq8:font:1x 2kq9:font:1y 2kqa:font:1z
2kqb:font:20 2kqc:font:21 2kqd:font:22 2kqe:font:23 2kqf:font:24 2kqg:font:25 2kqh:font:26 2kqi:font:27 2kqj:font:28 2kqk:font:29 2kql:font:2a
2kqm:font:2b 2kqn:font:2c 2kqo:font:2d 2kqp:font:2e 2kqq:font:2f 2kqr:font:2g 2kqs:font:2h 2kqt:font:2i 2kqu:font:2p 2kqv:font:2q 2kqw:font:2r
2kqx:font:2s 2kqy:font:2t 2kqz:font:2u 2kr0:font:2v 2kr1:font:2w 2kr2:font:2x 2kr3:font:2y 2kr4:font:2z 2kr5:font:30 2kr6:font:31 2kr7:font:32
2kr8:font:33 2kr9:font:34 2kra:font:35 2krb:font:36 2krc:font:37 2krd:font:38 2kre:font:39 2krf:font:3a 2krg:font:3b 2krh:font:3c 2kri:font:3d
2krj:font:3e 2krk:font:1t 2krl:font:1u 2krm:font:1v 2krn:font:1w 2kro:font:1x 2krp:font:1y 2krq:font:1z 2krr:font:20 2krs:font:21 2krt:font:22
2kru:font:23 2krv:font:24 2krw:font:25 2krx:font:26 2kry:font:27 2krz:font:28 2ks0:font:29 2ks1:font:2a 2ks2:font:2b 2ks3:font:2c 2ks4:font:2d
2ks5:font:2e 2ks6:font:2f 2ks7:font:2g 2ks8:font:2h 2ks9:font:2i 2ksa:font:2p 2ksb:font:2q 2ksc:font:2r 2ksd:font:2s 2kse:font:2t 2ksf:font:2u
2ksg:font:2v 2ksh:font:2w 2ksi:font:2x 2ksj:font:2y 2ksk:font:2z 2ksl:font:30 2ksm:font:31 2ksn:font:32 2kso:font:33 2ksp:font:34 2ksq:font:35
2ksr:font:36 2kss:font:37 2kst:font:38 2ksu:font:39 2ksv:font:3a 2ksw:font:3b 2ksx:font:3c 2ksy:font:3d 2ksz:font:3e 2kt0:font:1t 2kt1:font:1u
2kt2:font:1v 2kt3:font:1w 2kt4:font:1x 2kt5:font:1y 2kt6:font:1z 2kt7:font:20 2kt8:font:21 2kt9:font:22 2kta:font:23 2ktb:font:24 2ktc:font:25
2ktd:font:26 2kte:font:27 2ktf:font:28 2ktg:font:29 2kth:font:2a 2kti:font:2b 2ktj:font:2c 2ktk:font:2d 2ktl:font:2e 2ktm:font:2f 2ktn:font:2g
2kto:font:2h 2ktp:font:2i 2ktq:font:2p 2ktr:font:2q 2kts:font:2r 2ktt:font:2s 2ktu:font:2t 2ktv:font:2u 2ktw:font:2v 2ktx:font:2w 2kty:font:2x
2ktz:font:2y 2ku0:font:2z 2ku1:font:30 2ku2:font:31 2ku3:font:32 2ku4:font:33 2ku5:font:34 2ku6:font:35 2ku7:font:36 2ku8:font:37 2ku9:font:38
2kua:font:39 2kub:font:3a 2kuc:font:3b 2kud:font:3c 2kue:font:3d 2kuf:font:3e 2kug:font:1t 2kuh:font:1u 2kui:font:1v 2kuj:font:1w 2kuk:font:1x
2kul:font:1y 2kum:font:1z 2kun:font:20 2kuo:font:21 2kup:font:22 2kuq:font:23 2kur:font:24 2kus:font:25 2kut:font:26 2kuu:font:27 2kuv:font:28
2kuw:font:29 2kux:font:2a 2kuy:font:2b 2kuz:font:2c 2kv0:font:2d 2kv1:font:2e 2kv2:font:2f 2kv3:font:2g 2kv4:font:2h 2kv5:font:2i 2kv6:font:2p
2kv7:font:2q 2kv8:font:2r 2kv9:font:2s 2kva:font:2t 2kvb:font:2u 2kvc:font:2v 2kvd:font:2w 2kve:font:2x 2kvf:font:2y 2kvg:font:2z 2kvh:font:30
2kvi:font:31 2kvj:font:32 2kvk:font:33 2kvl:font:34 2kvm:font:35 2kvn:font:36 2kvo:font:37 2kvp:font:38 2kvq:font:39 2kvr:font:3a 2kvs:font:3b
2kvt:font:3c 2kvu:font:3d 2kvv:font:3e 2kvw:font:1t 2kvx:font:1u 2kvy:font:1v 2kvz:font:1w 2kw0:font:1x 2kw1:font:1y 2kw2:font:1z 2kw3:font:20
2kw4:font:21 2kw5:font:22 2kw6:font:23 2kw7:font:24 2kw8:font:25 2kw9:font:26 2kwa:font:27 2kwb:font:28 2kwc:font:29 2kwd:font:2a 2kwe:font:2b
2kwf:font:2c 2kwg:font:2d 2kwh:font:2e 2kwi:font:2f 2kwj:font:2g 2kwk:font:2h 2kwl:font:2i 2kwm:font:2p 2kwn:font:2q 2kwo:font:2r 2kwp:font:2s
2kwq:font:2t 2kwr:font:2u 2kws:font:2v 2kwt:font:2w 2kwu:font:2x 2kwv:font:2y 2kww:font:2z 2kwx:font:30 2kwy:font:31 2kwz:font:32 2kx0:font:33
2kx1:font:34 2kx2:font:35 2kx3:font:36 2kx4:font:37 2kx5:font:38 2kx6:font:39 2kx7:font:3a 2kx8:font:3b 2kx9:font:3c 2kxa:font:3d 2kxb:font:3e
2kxc:font:1t 2kxd:font:1u 2kxe:font:1v 2kxf:font:1w 2kxg:font:1x 2kxh:font:1y 2kxi:font:1z 2kxj:font:20 2kxk:font:21 2kxl:font:22 2kxm:font:23
2kxn:font:24 2kxo:font:25 2kxp:font:26 2kxq:font:27 2kxr:font:28 2kxs:font:29 2kxt:font:2a 2kxu:font:2b 2kxv:font:2c 2kxw:font:2d 2kxx:font:2e
2kxy:font:2f 2kxz:font:2g 2ky0:font:2h 2ky1:font:2i 2ky2:font:2p 2ky3:font:2q 2ky4:font:2r 2ky5:font:2s 2ky6:font:2t 2ky7:font:2u 2ky8:font:2v
2ky9:font:2w 2kya:font:2x 2kyb:font:2y 2kyc:font:2z 2kyd:font:30 2kye:font:31 2kyf:font:32 2kyg:font:33 2kyh:font:34 2kyi:font:35 2kyj:font:36
2kyk:font:37 2kyl:font:38 2kym:font:39 2kyn:font:3a 2kyo:font:3b 2kyp:font:3c 2kyq:font:3d 2kyr:font:3e 2kys:font:8h 2kyt:font:fr 2kyw:font:pd
2kyx:font:pe 2kyy:font:pf 2kyz:font:pg 2kz0:font:ph 2kz1:font:pi 2kz2:font:pj 2kz3:font:pk 2kz4:font:pl 2kz5:font:pm 2kz6:font:pn 2kz7:font:po
2kz8:font:pp 2kz9:font:pq 2kza:font:pr 2kzb:font:ps 2kzc:font:pt 2kzd:font:s4 2kze:font:pv 2kzf:font:pw 2kzg:font:px 2kzh:font:py 2kzi:font:pz
2kzj:font:q0 2kzk:font:q1 2kzl:font:6pz 2kzm:font:q9 2kzn:font:qa 2kzo:font:qb 2kzp:font:qc 2kzq:font:qd 2kzr:font:qe 2kzs:font:qf 2kzt:font:qg
2kzu:font:qh 2kzv:font:qi 2kzw:font:qj 2kzx:font:qk 2kzy:font:ql 2kzz:font:qm 2l00:font:qn 2l01:font:qo 2l02:font:qp 2l03:font:qq 2l04:font:qr
2l05:font:qs 2l06:font:qt 2l07:font:qu 2l08:font:qv 2l09:font:qw 2l0a:font:qx 2l0b:font:6pu 2l0c:font:s5 2l0d:font:r5 2l0e:font:s0 2l0f:font:r9
2l0g:font:s1 2l0h:font:ra 2l0i:font:pd 2l0j:font:pe 2l0k:font:pf 2l0l:font:pg 2l0m:font:ph 2l0n:font:pi 2l0o:font:pj 2l0p:font:pk 2l0q:font:pl
2l0r:font:pm 2l0s:font:pn 2l0t:font:po 2l0u:font:pp 2l0v:font:pq 2l0w:font:pr 2l0x:font:ps 2l0y:font:pt 2l0z:font:s4 2l10:font:pv 2l11:font:pw
2l12:font:px 2l13:font:py 2l14:font:pz 2l15:font:q0 2l16:font:q1 2l17:font:6pz 2l18:font:q9 2l19:font:qa 2l1a:font:qb 2l1b:font:qc 2l1c:font:qd
2l1d:font:qe 2l1e:font:qf 2l1f:font:qg 2l1g:font:qh 2l1h:font:qi 2l1i:font:qj 2l1j:font:qk 2l1k:font:ql 2l1l:font:qm 2l1m:font:qn 2l1n:font:qo
2l1o:font:qp 2l1p:font:qq 2l1q:font:qr 2l1r:font:qs 2l1s:font:qt 2l1t:font:qu 2l1u:font:qv 2l1v:font:qw 2l1w:font:qx 2l1x:font:6pu 2l1y:font:s5
2l1z:font:r5 2l20:font:s0 2l21:font:r9 2l22:font:s1 2l23:font:ra 2l24:font:pd 2l25:font:pe 2l26:font:pf 2l27:font:pg 2l28:font:ph 2l29:font:pi
2l2a:font:pj 2l2b:font:pk 2l2c:font:pl 2l2d:font:pm 2l2e:font:pn 2l2f:font:po 2l2g:font:pp 2l2h:font:pq 2l2i:font:pr 2l2j:font:ps 2l2k:font:pt
2l2l:font:s4 2l2m:font:pv 2l2n:font:pw 2l2o:font:px 2l2p:font:py 2l2q:font:pz 2l2r:font:q0 2l2s:font:q1 2l2t:font:6pz 2l2u:font:q9 2l2v:font:qa
2l2w:font:qb 2l2x:font:qc 2l2y:font:qd 2l2z:font:qe 2l30:font:qf 2l31:font:qg 2l32:font:qh 2l33:font:qi 2l34:font:qj 2l35:font:qk 2l36:font:ql
2l37:font:qm 2l38:font:qn 2l39:font:qo 2l3a:font:qp 2l3b:font:qq 2l3c:font:qr 2l3d:font:qs 2l3e:font:qt 2l3f:font:qu 2l3g:font:qv 2l3h:font:qw
2l3i:font:qx 2l3j:font:6pu 2l3k:font:s5 2l3l:font:r5 2l3m:font:s0 2l3n:font:r9 2l3o:font:s1 2l3p:font:ra 2l3q:font:pd 2l3r:font:pe 2l3s:font:pf
2l3t:font:pg 2l3u:font:ph 2l3v:font:pi 2l3w:font:pj 2l3x:font:pk 2l3y:font:pl 2l3z:font:pm 2l40:font:pn 2l41:font:po 2l42:font:pp 2l43:font:pq
2l44:font:pr 2l45:font:ps 2l46:font:pt 2l47:font:s4 2l48:font:pv 2l49:font:pw 2l4a:font:px 2l4b:font:py 2l4c:font:pz 2l4d:font:q0 2l4e:font:q1
2l4f:font:6pz 2l4g:font:q9 2l4h:font:qa 2l4i:font:qb 2l4j:font:qc 2l4k:font:qd 2l4l:font:qe 2l4m:font:qf 2l4n:font:qg 2l4o:font:qh 2l4p:font:qi
2l4q:font:qj 2l4r:font:qk 2l4s:font:ql 2l4t:font:qm 2l4u:font:qn 2l4v:font:qo 2l4w:font:qp 2l4x:font:qq 2l4y:font:qr 2l4z:font:qs 2l50:font:qt
2l51:font:qu 2l52:font:qv 2l53:font:qw 2l54:font:qx 2l55:font:6pu 2l56:font:s5 2l57:font:r5 2l58:font:s0 2l59:font:r9 2l5a:font:s1 2l5b:font:ra
2l5c:font:pd 2l5d:font:pe 2l5e:font:pf 2l5f:font:pg 2l5g:font:ph 2l5h:font:pi 2l5i:font:pj 2l5j:font:pk 2l5k:font:pl 2l5l:font:pm 2l5m:font:pn
2l5n:font:po 2l5o:font:pp 2l5p:font:pq 2l5q:font:pr 2l5r:font:ps 2l5s:font:pt 2l5t:font:s4 2l5u:font:pv 2l5v:font:pw 2l5w:font:px 2l5x:font:py
2l5y:font:pz 2l5z:font:q0 2l60:font:q1 2l61:font:6pz 2l62:font:q9 2l63:font:qa 2l64:font:qb 2l65:font:qc 2l66:font:qd 2l67:font:qe 2l68:font:qf
2l69:font:qg 2l6a:font:qh 2l6b:font:qi 2l6c:font:qj 2l6d:font:qk 2l6e:font:ql 2l6f:font:qm 2l6g:font:qn 2l6h:font:qo 2l6i:font:qp 2l6j:font:qq
2l6k:font:qr 2l6l:font:qs 2l6m:font:qt 2l6n:font:qu 2l6o:font:qv 2l6p:font:qw 2l6q:font:qx 2l6r:font:6pu 2l6s:font:s5 2l6t:font:r5 2l6u:font:s0
2l6v:font:r9 2l6w:font:s1 2l6x:font:ra 2l6y:font:rg 2l6z:font:rh 2l72:font:1c 2l73:font:1d 2l74:font:1e 2l75:font:1f 2l76:font:1g 2l77:font:1h
2l78:font:1i 2l79:font:1j 2l7a:font:1k 2l7b:font:1l 2l7c:font:1c 2l7d:font:1d 2l7e:font:1e 2l7f:font:1f 2l7g:font:1g 2l7h:font:1h 2l7i:font:1i
2l7j:font:1j 2l7k:font:1k 2l7l:font:1l 2l7m:font:1c 2l7n:font:1d 2l7o:font:1e 2l7p:font:1f 2l7q:font:1g 2l7r:font:1h 2l7s:font:1i 2l7t:font:1j
2l7u:font:1k 2l7v:font:1l 2l7w:font:1c 2l7x:font:1d 2l7y:font:1e 2l7z:font:1f 2l80:font:1g 2l81:font:1h 2l82:font:1i 2l83:font:1j 2l84:font:1k
2l85:font:1l 2l86:font:1c 2l87:font:1d 2l88:font:1e 2l89:font:1f 2l8a:font:1g 2l8b:font:1h 2l8c:font:1i 2l8d:font:1j 2l8e:font:1k 2l8f:font:1l
2pkw:font:17r 2pkx:font:17s 2pky:font:17w 2pkz:font:17z 2pl1:font:18o 2pl2:font:182 2pl3:font:17x 2pl4:font:187 2pl5:font:18q 2pl6:font:18j
2pl7:font:18k 2pl8:font:18l 2pl9:font:18m 2pla:font:183 2plb:font:189 2plc:font:18h 2pld:font:185 2ple:font:18i 2plf:font:181 2plg:font:184
2plh:font:17u 2pli:font:17v 2plj:font:17y 2plk:font:180 2pll:font:186 2plm:font:188 2pln:font:18a 2plo:font:19q 2plp:font:1bu 2plq:font:1b5
2plr:font:19r 2plt:font:17s 2plu:font:17w 2plw:font:18n 2plz:font:17x 2pm1:font:18q 2pm2:font:18j 2pm3:font:18k 2pm4:font:18l 2pm5:font:18m
2pm6:font:183 2pm7:font:189 2pm8:font:18h 2pm9:font:185 2pma:font:18i 2pmc:font:184 2pmd:font:17u 2pme:font:17v 2pmf:font:17y 2pmh:font:186
2pmj:font:18a 2pmq:font:17w 2pmv:font:17x 2pmx:font:18q 2pmz:font:18k 2pn1:font:18m 2pn2:font:183 2pn3:font:189 2pn5:font:185 2pn6:font:18i
2pn8:font:184 2pnb:font:17y 2pnd:font:186 2pnf:font:18a 2pnh:font:1bu 2pnj:font:19r 2pnl:font:17s 2pnm:font:17w 2pno:font:18n 2pnr:font:17x
2pns:font:187 2pnt:font:18q 2pnu:font:18j 2pnw:font:18l 2pnx:font:18m 2pny:font:183 2pnz:font:189 2po0:font:18h 2po1:font:185 2po2:font:18i
2po4:font:184 2po5:font:17u 2po6:font:17v 2po7:font:17y 2po9:font:186 2poa:font:188 2pob:font:18a 2poc:font:19q 2poe:font:1b5 2pog:font:17r
2poh:font:17s 2poi:font:17w 2poj:font:17z 2pok:font:18n 2pol:font:18o 2pom:font:182 2pon:font:17x 2poo:font:187 2pop:font:18q 2por:font:18k
2pos:font:18l 2pot:font:18m 2pou:font:183 2pov:font:189 2pow:font:18h 2pox:font:185 2poy:font:18i 2poz:font:181 2pp0:font:184 2pp1:font:17u
2pp2:font:17v 2pp3:font:17y 2pp4:font:180 2pp5:font:186 2pp6:font:188 2pp7:font:18a 2ppd:font:17s 2ppe:font:17w 2ppf:font:17z 2pph:font:18o
2ppi:font:182 2ppj:font:17x 2ppk:font:187 2ppl:font:18q 2ppn:font:18k 2ppo:font:18l 2ppp:font:18m 2ppq:font:183 2ppr:font:189 2pps:font:18h
2ppt:font:185 2ppu:font:18i 2ppv:font:181 2ppw:font:184 2ppx:font:17u 2ppy:font:17v 2ppz:font:17y 2pq0:font:180 2pq1:font:186 2pq2:font:188
2pq3:font:18a 2q68:compat:1c.1a 2q69:compat:1c.18 2q6a:compat:1d.18 2q6b:compat:1e.18 2q6c:compat:1f.18 2q6d:compat:1g.18 2q6e:compat:1h.18
2q6f:compat:1i.18 2q6g:compat:1j.18 2q6h:compat:1k.18 2q6i:compat:1l.18 2q6o:compat:14.1t.15 2q6p:compat:14.1u.15 2q6q:compat:14.1v.15
2q6r:compat:14.1w.15 2q6s:compat:14.1x.15 2q6t:compat:14.1y.15 2q6u:compat:14.1z.15 2q6v:compat:14.20.15 2q6w:compat:14.21.15 2q6x:compat:14.22.15
2q6y:compat:14.23.15 2q6z:compat:14.24.15 2q70:compat:14.25.15 2q71:compat:14.26.15 2q72:compat:14.27.15 2q73:compat:14.28.15 2q74:compat:14.29.15
2q75:compat:14.2a.15 2q76:compat:14.2b.15 2q77:compat:14.2c.15 2q78:compat:14.2d.15 2q79:compat:14.2e.15 2q7a:compat:14.2f.15 2q7b:compat:14.2g.15
2q7c:compat:14.2h.15 2q7d:compat:14.2i.15 2q7e:compat:9hw.2b.9hx 2q7f:circle:1v 2q7g:circle:2a 2q7h:circle:1v.1w 2q7i:circle:2f.2i 2q7k:square:1t
2q7l:square:1u 2q7m:square:1v 2q7n:square:1w 2q7o:square:1x 2q7p:square:1y 2q7q:square:1z 2q7r:square:20 2q7s:square:21 2q7t:square:22 2q7u:square:23
2q7v:square:24 2q7w:square:25 2q7x:square:26 2q7y:square:27 2q7z:square:28 2q80:square:29 2q81:square:2a 2q82:square:2b 2q83:square:2c 2q84:square:2d
2q85:square:2e 2q86:square:2f 2q87:square:2g 2q88:square:2h 2q89:square:2i 2q8a:square:20.2e 2q8b:square:25.2e 2q8c:square:2b.1w 2q8d:square:2b.2b
2q8e:square:28.28.2e 2q8f:square:2f.1v 2q96:super:25.1v 2q97:super:25.1w 2q98:super:25.2a 2qa8:square:1w.22 2qdc:square:9kr.9jf 2qdd:square:9mb.9mb
2qde:square:9md 2qds:square:jez 2qdt:square:i1j 2qdu:square:gjw 2qdv:square:9mv 2qdw:square:fik 2qdx:square:hlm 2qdy:square:r8j 2qdz:square:hm1
2qe0:square:fj8 2qe1:square:k68 2qe2:square:mch 2qe3:square:k2h 2qe4:square:g99 2qe5:square:ivg 2qe6:square:g3x 2qe7:square:k34 2qe8:square:g7x
2qe9:square:oqq 2qea:square:n4v 2qeb:square:rs9 2qec:square:hkg 2qed:square:gmx 2qee:square:lxw 2qef:square:jh1 2qeg:square:jmd 2qeh:square:feo
2qei:square:fex 2qej:square:si2 2qek:square:ijq 2qel:square:ffx 2qem:square:gkz 2qen:square:jk7 2qeo:square:rxs 2qep:square:jf7 2qeq:square:o01
2qer:square:o6y 2qes:square:glk 2qet:square:lts 2qeu:square:kcp 2qev:square:kco 2qew:square:n5f 2qex:square:gaa 2qey:square:gxi 2qez:square:sp9
2qf4:compat:9hw.kdo.9hx 2qf5:compat:9hw.fex.9hx 2qf6:compat:9hw.fik.9hx 2qf7:compat:9hw.i2x.9hx 2qf8:compat:9hw.m9l.9hx 2qf9:compat:9hw.jf7.9hx
2qfa:compat:9hw.nh3.9hx 2qfb:compat:9hw.gd9.9hx 2qfc:compat:9hw.k0n.9hx 2qfk:circle:ivr 2qfl:circle:gkv 2sc0:font:1c 2sc1:font:1d 2sc2:font:1e
2sc3:font:1f 2sc4:font:1g 2sc5:font:1h 2sc6:font:1i 2sc7:font:1j 2sc8:font:1k 2sc9:font:1l 464g::fgd 464h::fg8 464i::fgh 464j::2tcy 464k::fog
464l::fqm 464m::fqz 464n::fsy 464o::fwa 464p::fx5 464q::fzb 464r::fyn 464s::ae6 464t::2ud6 464u::g25 464v::g2c 464w::g2s 464x::g3b 464y::2u58
464z::aex 4650::g2v 4651::g3x 4652::2u6j 4653::g47 4654::g4k 4655::fkc 4656::g4s 4657::g51 4658::3ly7 4659::g6t 465a::g77 465b::afz 465c::g8r
465d::g92 465e::gaa 465f::gaf 465g::ahh 465h::gcn 465i::gcp 465j::gdg 465k::ge2 465l::ged 465m::gee 465n::gev 465o::gg9 465p::ggh 465q::ggq 465r::ghf
465s::ghp 465t::ghr 465u::ghr 465v::ghr 465w::2v58 465x::m7k 465y::gju 465z::gkf 4660::2vdv 4661::gkr 4662::gkx 4663::gli 4664::gpq 4665::gmw
4666::gnc 4667::go8 4668::gpu 4669::gs6 466a::gsw 466b::gur 466c::gv7 466d::gw4 466e::gw4 466f::gwp 466g::gx7 466h::gxf 466i::gxu 466j::h7a 466k::gzq
466l::h7b 466m::h1t 466n::h2s 466o::g7b 466p::hke 466q::hce 466r::hdg 466s::he5 466t::haj 466u::hf6 466v::hf5 466w::hik 466x::2x9g 466y::hki 466z::hkn
4670::hl2 4671::hlm 4672::hlu 4673::hnm 4674::2xm0 4675::2xnu 4676::hrg 4677::hsr 4678::ht3 4679::hqw 467a::huu 467b::aum 467c::av0 467d::hzc
467e::i0u 467f::i0u 467g::2y88 467h::i4j 467i::i54 467j::i5j 467k::i5v 467l::2yhk 467m::i67 467n::i6e 467o::itv 467p::i76 467q::ayp 467r::i8w
467s::i9a 467t::ibk 467u::ia5 467v::2z1g 467w::if7 467x::2z1i 467y::ige 467z::igb 4680::igs 4681::ijl 4682::ijm 4683::b3j 4684::ikd 4685::ilk
4686::im5 4687::ind 4688::b4y 4689::2zr7 468a::b5o 468b::ipc 468c::ipf 468d::ipi 468e::iq2 468f::3pg2 468g::iri 468h::3035 468i::3035 468j::poh
468k::isi 468l::isi 468m::b7r 468n::335k 468o::3cgq 468p::iua 468q::iuj 468r::b8j 468s::ivu 468t::ix9 468u::ixj 468v::iyh 468w::j29 468x::bay
468y::ba4 468z::j2s 4690::30t0 4691::j47 4692::j7s 4693::j7w 4694::j7y 4695::j7w 4696::j96 4697::j9q 4698::jaq 4699::jac 469a::jan 469b::jby 469c::jci
469d::jcm 469e::jdc 469f::jdn 469g::jfh 469h::jht 469i::jis 469j::jm8 469k::31n0 469l::jlp 469m::jjw 469n::jmw 469o::jnn 469p::jqc 469q::31td
469r::js2 469s::jph 469t::jop 469u::bhq 469v::ju1 469w::jum 469x::jvh 469y::juf 469z::bjg 46a0::k0f 46a1::k18 46a2::32mi 46a3::k4j 46a4::kc8 46a5::k7d
46a6::bo9 46a7::k9d 46a8::bns 46a9::bms 46aa::g42 46ab::g45 46ac::kcg 46ad::k9o 46ae::pf1 46af::deh 46ag::kd3 46ah::kd7 46ai::kdd 46aj::kf2 46ak::ker
46al::33cz 46am::bpl 46an::kje 46ao::kg5 46ap::klu 46aq::kn9 46ar::33hp 46as::kni 46at::kkf 46au::kr8 46av::brx 46aw::ksi 46ax::kv7 46ay::kx6
46az::l2g 46b0::33xf 46b1::l3v 46b2::bvc 46b3::l5t 46b4::34br 46b5::l78 46b6::bwu 46b7::l82 46b8::l9b 46b9::la2 46ba::la3 46bb::34p9 46bc::2yvf
46bd::34sa 46be::le6 46bf::354s 46bg::lhb 46bh::lhp 46bi::lev 46bj::ljq 46bk::lku 46bl::lmf 46bm::lkx 46bn::lm1 46bo::lmg 46bp::lmt 46bq::357i
46br::lkk 46bs::lrj 46bt::lta 46bu::c37 46bv::lvv 46bw::lvr 46bx::35jl 46by::lq1 46bz::m0e 46c0::35ni 46c1::35ou 46c2::m2u 46c3::m61 46c4::m5a
46c5::m57 46c6::c5y 46c7::m6i 46c8::m7x 46c9::m7r 46ca::m99 46cb::2u5h 46cc::mdh 46cd::368z 46ce::mfw 46cf::36i3 46cg::mjs 46ch::mk5 46ci::mkw
46cj::36yw 46ck::mm8 46cl::mmt 46cm::3779 46cn::37dg 46co::mt6 46cp::mtn 46cq::cdo 46cr::mud 46cs::ce0 46ct::ce0 46cu::myv 46cv::mzg 46cw::n01
46cx::n0l 46cy::n2i 46cz::cgr 46d0::n50 46d1::386u 46d2::n5q 46d3::389e 46d4::n74 46d5::2zrz 46d6::nbk 46d7::38v5 46d8::38vs 46d9::38zo 46da::cn0
46db::cnc 46dc::nhw 46dd::394j 46de::394i 46df::395l 46dg::396b 46dh::nj2 46di::nj3 46dj::nj3 46dk::nka 46dl::cop 46dm::nm3 46dn::cp2 46do::cra
46dp::39r1 46dq::nri 46dr::nt8 46ds::nv0 46dt::ctf 46du::3a5i 46dv::nyu 46dw::3a8q 46dx::3a9x 46dy::o0f 46dz::o2z 46e0::cvj 46e1::o5c 46e2::o5m
46e3::o5r 46e4::3at8 46e5::3b1j 46e6::3b1j 46e7::oa6 46e8::d1e 46e9::3b8r 46ea::og6 46eb::og9 46ec::d2f 46ed::3beo 46ee::onm 46ef::d5s 46eg::oo8
46eh::oo3 46ei::oow 46ej::3c06 46ek::orn 46el::d8h 46em::ouf 46en::ow2 46eo::oxx 46ep::d9w 46eq::3ciw 46er::3cjr 46es::dax 46et::3cnt 46eu::p6i
46ev::3cqm 46ew::p79 46ex::pa2 46ey::pad 46ez::3d22 46f0::3d43 46f1::pcw 46f2::3d7s 46f3::pdc 46f4::33a7 46f5::ded 46f6::pf6 46f7::phf 46f8::dfv
46f9::pj2 46fa::hx1 46fb::3dlz 46fc::3dmd 46fd::33bn 46fe::33bw 46ff::poh 46fg::pok 46fh::sda 46fi::dij 46fj::psh 46fk::psb 46fl::pst 46fm::gc3
46fn::ptd 46fo::ptf 46fp::ptp 46fq::puu 46fr::3ebg 46fs::put 46ft::pwd 46fu::pyb 46fv::q0d 46fw::pwj 46fx::q0t 46fy::q1z 46fz::q53 46g0::pxv 46g1::q16
46g2::q18 46g3::q1o 46g4::3eie 46g5::3eqz 46g6::3emt 46g7::dnv 46g8::q9d 46g9::q9f 46ga::qae 46gb::3g0a 46gc::qck 46gd::3f3g 46ge::dp9 46gf::dpd
46gg::3f75 46gh::3ff6 46gi::dpn 46gj::qj4 46gk::qjg 46gl::qjr 46gm::qjt 46gn::qll 46go::qko 46gp::qoe 46gq::qn6 46gr::qrd 46gs::qp4 46gt::qqz
46gu::qrq 46gv::dsn 46gw::qu9 46gx::qv5 46gy::dtl 46gz::qxs 46h0::qxv 46h1::3giv 46h2::r13 46h3::r1a 46h4::dv9 46h5::r22 46h6::aez 46h7::3gz2
46h8::3h46 46h9::dz2 46ha::dzb 46hb::rds 46hc::rfx 46hd::rka 46he::rpx 46hf::3hrc 46hg::rsb 46hh::rsx 46hi::rvf 46hj::rxz 46hk::3i9b 46hl::2upw
46hm::s0b 46hn::rzw 46ho::s1c 46hp::2uvy 46hq::s7o 46hr::sag 46hs::3jki 46ht::3jl9 46hu::sk4 46hv::smp 46hw::snl 46hx::3ju6 46hy::snv 46hz::svs
46i0::t07 46i1::t08 46i2::sxo 46i3::t89 46i4::t91 46i5::3ksa 46i6::tjf 46i7::ej9 46i8::tkn 46i9::3l2v 46ia::eli 46ib::ts3 46ic::iia 46id::tur
46ie::3ltx 46if::3lzu 46ig::epa 46ih::epi 46ii::u00 46ij::3mdm 46ik::er6 46il::3mhi 46im::u17 46in::u17 46io::u21 46ip::3mpi 46iq::u76 46ir::eur
46is::u95 46it::ucn 46iu::ude 46iv::uf2 46iw::ez2 46ix::3nsg 46iy::umq 46iz::uv4 46j0::v0d 46j1::f66 46j2::f71 46j3::v3b 46j4::3owe 46j5::f7c
46j6::3oxx 46j7::3p5a 46j8::3p8x 46j9::vcr 46ja::f9y 46jb::veh 46jc::vem 46jd::vet 46je::vf3 46jf::vfa 46jg::vgb 46jh::3pxc"""

# What is not composed again.
EXCLUSIONS = """1ug 1uh 1ui 1uj 1uk 1ul 1um 1un 1y4 1y5 1y7 20j 20m 21l 21m 21n 21q 28s 28t 30j 30t 30y 313 318 31l 31y 320 32r 331 336 33b 33g 33t 1dlp 1dlr 1dm2
1dm3 1dm4 1dm5 1dm6 1dm7 1dm8 1dm9 1dma 1dmb 1dmc 1dmd 1dme 1dmg 1dmh 1dmi 1dmj 1dmk 1dmm 1dmo 1dmp 1dmr 1dms 1dmu 1dmv 1dmw 1dmx 1dmy 1dmz 1dn0 1dn1
1dn2 8gs 2jxa 2jxb 2jxc 2jxd 2jxe 2jxf 2jxg 2jzv 2jzw 2jzx 2jzy 2jzz 2k00"""
