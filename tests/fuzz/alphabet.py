"""Bytes as newspaper text, and back: the fuzzer changes bytes, and most of what it makes looks like a page."""

from __future__ import annotations

WORDS = [
    *"0123456789零一二三四五六七八九十百千万亿两几半点第年月日时分周上下今昨明去前后初底",
    *"。,、;:!?“”‘’《》()【】[]…·—-/%‰℃.~ \n\n\n\n\t\u3000\f\r",
    *"记者通讯员摄影文图电讯张李王明华芳本报的了在是和与每约近超不足多余达个名家件次人元米里吨亩岁",
    *"新桥市民表示据了解同比增长下降总投资会议举行",
    *"#*|<>$\\`&;!_\ud800\0\ufeff\u202e\u0301😀AB电",
    "本报讯(记者 ", "通讯员 ", "新华社北京", "首席记者", "实习生", "编辑:", "责编:", "摄影报道", "供图", " 摄", "图为",
    "▲", "●", "■", "下转A2版", "上接A1版", "相关链接", "新闻集装箱", "遗失声明作废", "2021年11月25日 星期四", "A1版",
    "亿元", "万人次", "平方公里", "个百分点", "以上", "左右", "分别", "至", "到", "—", "百分之", "分之", "倍", "比",
    "近日", "日前", "截至", "以来", "上午", "晚", "世纪", "年代", "季度", "上半年", "中旬", "国庆节", "“十四五”",
    "# ", "**", "</p>", "<br>", "&nbsp;", "![](a)", "| 甲 | 乙 |", "$1^2$", "http://a.cn", "12345", "0731-28829999",
]  # fmt: skip


def text_of(data: bytes) -> str:
    """Bytes as text: one of them for each word of the alphabet, what is left over for any character at all."""
    made: list[str] = []
    at = 0
    while at < len(data):
        code = data[at]
        at += 1
        if code == 255 and at + 3 <= len(data):
            made.append(chr(int.from_bytes(data[at : at + 3], "big") % 0x110000))
            at += 3
        else:
            made.append(WORDS[code % len(WORDS)])
    return "".join(made)


def bytes_of(text: str) -> bytes:
    """Bytes that `text_of` makes the text of."""
    made = bytearray()
    at = 0
    while at < len(text):
        word = max((word for word in WORDS if text.startswith(word, at)), key=len, default="")
        made += bytes([WORDS.index(word)]) if word else b"\xff" + ord(text[at]).to_bytes(3, "big")
        at += len(word) or 1
    return bytes(made)
